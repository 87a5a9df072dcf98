package org.waymark.ui.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import org.waymark.contract.Problem.FieldProblem;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.ui.UiApplication;
import org.waymark.ui.client.ProblemException.Kind;
import reactor.core.publisher.Mono;

/** The real client against a server that answers as told. */
@SpringBootTest(classes = UiApplication.class, properties = "spring.config.name=waymark-ui")
@DirtiesContext
class CallsTest {

    private static final String PROBLEM = "application/problem+json";
    private static final HttpServer BACKEND = start();

    private static volatile int status;
    private static volatile String type;
    private static volatile String body;
    private static volatile String authorization;

    @Autowired
    private IdentityApi identity;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add(
                "waymark.backend.url",
                () -> "http://localhost:" + BACKEND.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        BACKEND.stop(0);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sends_the_token_of_whoever_is_signed_in() {
        Me me = new Me("a1", "Ada", Role.AUTHOR, "author", null, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(new SignedInPerson(me, "secret").authentication());
        answer(
                200,
                "application/json",
                "{\"accountId\":\"a1\",\"name\":\"Ada\",\"role\":\"AUTHOR\",\"memberships\":[]}");
        assertThat(Calls.call(identity.me()).name()).isEqualTo("Ada");
        assertThat(authorization).isEqualTo("Bearer secret");
    }

    @Test
    void sends_no_token_where_nobody_is_signed_in() {
        answer(200, "application/json", "{\"items\":[]}");
        assertThat(Calls.call(identity.demonstrationAccounts()).items()).isEmpty();
        assertThat(authorization).isNull();
    }

    @Test
    void tells_what_is_wrong_with_which_field() {
        answer(400, PROBLEM, """
                {"type":"/problems/invalid","title":"Invalid","status":400,"detail":"Correct one field",
                 "errors":[{"field":"minutesPerWeek","message":"Give at least half an hour a week"}]}""");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Calls.call(identity.me()))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.INVALID);
                    assertThat(problem.sentence()).isEqualTo("Correct one field");
                    assertThat(problem.problem().fieldProblems())
                            .containsExactly(new FieldProblem("minutesPerWeek", "Give at least half an hour a week"));
                });
    }

    @Test
    void says_that_the_sign_in_has_ended_by_a_type_of_its_own() {
        answer(401, PROBLEM, "{\"type\":\"/problems/signed-out\",\"title\":\"Signed out\",\"status\":401}");
        assertThatExceptionOfType(SignedOutException.class).isThrownBy(() -> Calls.call(identity.me()));
    }

    @Test
    void knows_a_change_that_came_too_late() {
        answer(412, PROBLEM, "{\"type\":\"/problems/stale-version\",\"title\":\"Stale\",\"status\":412}");
        assertThat(failure()).isEqualTo(Kind.STALE);
    }

    @Test
    void never_shows_what_the_backend_says_about_a_fault_of_its_own() {
        answer(500, PROBLEM, "{\"title\":\"Oops\",\"status\":500,\"detail\":\"NullPointerException at Planner\"}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Calls.call(identity.me()))
                .satisfies(problem -> assertThat(problem.sentence()).doesNotContain("NullPointerException"));
    }

    @Test
    void understands_an_error_page_of_a_proxy_in_between() {
        answer(502, "text/html", "<h1>Bad gateway</h1>");
        assertThat(failure()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void says_that_nobody_answers_where_nothing_listens() {
        WebClient nowhere = WebClient.create("http://localhost:1");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Calls.call(nowhere.get().retrieve().bodyToMono(String.class)))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE));
    }

    @Test
    void does_not_wait_for_ever() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Calls.call(Mono.never()))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE));
    }

    @Test
    void keeps_the_version_of_what_it_read() {
        Mono<ResponseEntity<String>> answer =
                Mono.just(ResponseEntity.ok().eTag("\"7\"").body("text"));
        assertThat(Calls.versioned(answer)).isEqualTo(new Versioned<>("text", "\"7\""));
    }

    private Kind failure() {
        try {
            Calls.call(identity.me());
            throw new AssertionError("should have failed");
        } catch (ProblemException problem) {
            return problem.kind();
        }
    }

    private static void answer(int with, String as, String text) {
        status = with;
        type = as;
        body = text;
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", exchange -> {
                authorization = exchange.getRequestHeaders().getFirst("Authorization");
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
