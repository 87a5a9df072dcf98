package org.waymark.cli.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What the launcher starts in these tests: answers as backend and interface do, and says what it was given. */
final class StandIn {

    private static final String ACCOUNTS = """
            {"items":[{"email":"amara@demo.example","password":"demo","name":"Amara","role":"PARTICIPANT",\
            "about":"head of a \\"small\\" school"},{"email":"zoe@demo.example","password":"demo-two","name":"Zoë",\
            "role":"TRUST_LEAD","about":"six schools"}],"next":null}""";

    private static final String NO_ACCOUNTS = "{\"items\":[],\"next\":null}";

    private StandIn() {}

    public static void main(String[] args) throws IOException {
        var environment = System.getenv();
        var address = InetAddress.getByName(environment.get("SERVER_ADDRESS"));
        var server =
                HttpServer.create(new InetSocketAddress(address, Integer.parseInt(environment.get("SERVER_PORT"))), 0);
        server.createContext("/actuator/health", exchange -> answer(exchange, "{\"status\":\"UP\"}"));
        var named = !environment.getOrDefault("WAYMARK_MONGODB_URI", "").isEmpty();
        server.createContext(
                "/api/v1/demonstration-accounts", exchange -> answer(exchange, named ? NO_ACCOUNTS : ACCOUNTS));
        server.start();
        System.out.println("a MongoDB is " + (named ? "" : "not ") + "named");
        System.out.println(named ? "WARN First start: sign in as somebody" : "");
        System.out.println("backend at " + environment.get("WAYMARK_BACKEND_URL"));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
