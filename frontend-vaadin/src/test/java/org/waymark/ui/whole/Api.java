package org.waymark.ui.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The backend asked directly, to learn ids and to see what it really holds. */
final class Api {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private Api(String address, String token) {
        this.address = address + "/api/v1";
        this.token = token;
    }

    static Api signIn(String address, Persona persona) {
        Api nobody = new Api(address, "");
        Map<String, String> credentials = Map.of("email", persona.email(), "password", Persona.PASSWORD);
        String body = JSON.writeValueAsString(credentials);
        HttpResponse<String> answer = nobody.send(nobody.request("/sign-ins")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        return new Api(address, JSON.readTree(answer.body()).get("token").asString());
    }

    /** The same address with another token. */
    Api with(String otherToken) {
        return new Api(address.replace("/api/v1", ""), otherToken);
    }

    JsonNode get(String path) {
        return JSON.readTree(send(request(path)).body());
    }

    /** Makes something, once. */
    JsonNode post(String path, String body) {
        return JSON.readTree(send(request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)))
                .body());
    }

    JsonNode upload(String path, byte[] file) {
        return JSON.readTree(send(request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)))
                .body());
    }

    byte[] file(String path) {
        try {
            return http.send(request(path).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The backend did not answer", e);
        }
    }

    /** Does something that needs the version of what is at another address to be named. */
    JsonNode ifUnchanged(String versioned, String method, String path, String body) {
        String etag = send(request(versioned)).headers().firstValue("ETag").orElseThrow();
        return JSON.readTree(send(request(path)
                        .header("If-Match", etag)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .body());
    }

    int status(String path) {
        return send(request(path)).statusCode();
    }

    void endSignIn() {
        send(request("/sign-ins/current").DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The backend did not answer", e);
        }
    }
}
