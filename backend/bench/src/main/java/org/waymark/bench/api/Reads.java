package org.waymark.bench.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What people look at most, as the demonstration's accounts see it. */
public final class Reads {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Reads() {}

    /** @param bytes what came back when it was tried */
    public record Read(String name, String address, String token, byte[] bytes) {}

    public static List<Read> of(String base) throws IOException, InterruptedException {
        String participant = token(base, "amara");
        String provider = token(base, "helen");
        String trust = token(base, "marcus");
        List<Read> reads = new ArrayList<>();
        add(reads, "home", base, "participants/amara-osei/home", participant);
        add(reads, "pathway", base, "participants/amara-osei/pathway", participant);
        add(reads, "participants of a provider", base, "participants", provider);
        add(reads, "people of a trust", base, "people", trust);
        add(reads, "progress of a trust", base, "trust-progress", trust);
        add(reads, "search for a school", base, "schools?search=primary", provider);
        return reads;
    }

    private static void add(List<Read> reads, String name, String base, String path, String token)
            throws IOException, InterruptedException {
        String address = base + "/api/v1/" + path;
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(address + " answered " + answer.statusCode());
        reads.add(new Read(name, address, token, answer.body()));
    }

    private static String token(String base, String user) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/sign-ins"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"email\":\"" + user + "@waymark.example\",\"password\":\"try-waymark\"}"))
                        .build(),
                BodyHandlers.ofString());
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) throw new IOException(user + " could not sign in: " + answer.statusCode());
        return token.group(1);
    }
}
