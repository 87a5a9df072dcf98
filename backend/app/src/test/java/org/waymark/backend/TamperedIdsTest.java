package org.waymark.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Endpoints;
import org.waymark.backend.testing.Endpoints.Endpoint;

/** Every endpoint that is asked by id, with ids that nobody was ever given: always a refusal, never a fault of ours. */
@Tag("long")
class TamperedIdsTest extends ApiTest {

    private static final List<String> USERS = List.of("tom", "helen", "marcus", "noor");

    /** Variations on what exists, and what a document store or a file system might take for something else. */
    private static final List<String> IDS = List.of(
            "amara-osei%20",
            "AMARA-OSEI",
            "amara-osei%00",
            "%7B%22$ne%22:null%7D",
            "$where",
            "..%2Famara-osei",
            "%C3%28",
            "-1",
            "x".repeat(900));

    @Autowired
    private Endpoints endpoints;

    @TestFactory
    Stream<DynamicTest> open_nothing() {
        return endpoints.all().stream()
                .filter(endpoint -> endpoint.path().contains("{"))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check(endpoint)));
    }

    @Test
    void an_address_that_nothing_can_have_is_answered_and_the_connection_ends() {
        api.nobody()
                .get()
                .uri(URI.create("http://127.0.0.1:" + api.port() + "/api/v1/participants/amara-osei%00"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals("Connection", "close")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("This address has signs that no address here has.");
    }

    /** Over a connection of its own: the server ends it. */
    @Test
    void an_address_longer_than_a_line_may_be_is_refused() {
        api.nobody()
                .get()
                .uri("/api/v1/participants/{id}", "x".repeat(5000))
                .header("Connection", "close")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.URI_TOO_LONG);
    }

    private void check(Endpoint endpoint) {
        Map<String, Integer> opened = new TreeMap<>();
        for (String user : USERS) {
            for (String id : IDS) {
                int status = status(user, endpoint, endpoint.path().replaceAll("\\{\\w+}", id.replace("$", "\\$")));
                if (status < 400 || status >= 500) opened.put(user + " " + id, status);
            }
        }
        assertThat(opened).isEmpty();
    }

    private int status(String user, Endpoint endpoint, String path) {
        var request = api.as(user)
                .method(endpoint.method())
                .uri(URI.create("http://127.0.0.1:" + api.port() + path))
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "tampered");
        var asked = endpoint.method() == HttpMethod.GET
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue("{}");
        return asked.exchange().expectBody().returnResult().getStatus().value();
    }
}
