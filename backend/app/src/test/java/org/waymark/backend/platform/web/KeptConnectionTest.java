package org.waymark.backend.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The Reactor Netty that we ship goes on reading a connection that its client keeps. Version 1.3.6 stopped about once in
 * 750 of these requests: when one came before the one before it had wholly ended, and was answered at once
 * (reactor/reactor-netty, issue 4361). The interface shares its connections, so a page would have waited in vain.
 */
class KeptConnectionTest {

    private static final int REQUESTS = 6_000;
    private static final int PATIENCE_MS = 5_000;

    @Test
    void hears_each_request_however_soon_it_comes() throws IOException {
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) ->
                        request.uri().equals("/at-once") ? answer(response) : answerFromOtherThreads(response))
                .bindNow();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MS);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            Random random = new Random(1);

            for (int i = 0; i < REQUESTS; i++) {
                ask(socket, random.nextBoolean() ? "/at-once" : "/later");
                assertThat(read(answers)).isEqualTo("HTTP/1.1 204 No Content");
            }
        } finally {
            server.disposeNow();
        }
    }

    private static Publisher<Void> answer(HttpServerResponse response) {
        return response.status(204).send();
    }

    private static Publisher<Void> answerFromOtherThreads(HttpServerResponse response) {
        return Mono.from(answer(response))
                .subscribeOn(Schedulers.parallel())
                .then(Mono.<Void>empty().publishOn(Schedulers.boundedElastic()));
    }

    private static void ask(Socket socket, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
    }

    /** The first line of an answer that has no body. */
    private static String read(BufferedReader answers) throws IOException {
        String first = answers.readLine();
        String line = first;
        while (!line.isEmpty()) line = answers.readLine();
        return first;
    }
}
