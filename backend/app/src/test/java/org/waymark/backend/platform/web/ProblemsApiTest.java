package org.waymark.backend.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Problem;

/** Clients branch on the type of a problem, so types stay as they are. */
class ProblemsApiTest extends ApiTest {

    private static final Map<String, Integer> TYPES = Map.of(
            "/problems/not-found", 404,
            "/problems/invalid", 422,
            "/problems/conflict", 409,
            "/problems/forbidden", 403,
            "/problems/stale-version", 412,
            "/problems/sign-in-failed", 401,
            "/problems/too-many-attempts", 429,
            "/problems/busy", 503);

    @Test
    void types_and_their_statuses_are_stable() {
        assertThat(java.util.stream.Stream.of(
                                ProblemException.notFound("d"),
                                ProblemException.invalid("d"),
                                ProblemException.conflict("d"),
                                ProblemException.forbidden(),
                                ProblemException.stale(),
                                ProblemException.signInFailed(),
                                ProblemException.tooManyAttempts(java.time.Duration.ofMinutes(5)),
                                ProblemException.busy())
                        .map(ProblemException::problem)
                        .collect(java.util.stream.Collectors.toMap(Problem::type, Problem::status)))
                .isEqualTo(TYPES);
    }

    @Test
    void a_method_that_an_address_does_not_have_is_a_problem() {
        Problem problem = problem(api.as("noor").delete().uri("/api/v1/topics").exchange(), 405);

        assertThat(problem.type()).isEqualTo("/problems/http-405");
    }

    @Test
    void a_body_that_is_no_json_is_a_problem() {
        Problem problem = problem(
                api.nobody()
                        .post()
                        .uri("/api/v1/sign-ins")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("let me in")
                        .exchange(),
                415);

        assertThat(problem.type()).isEqualTo("/problems/http-415");
    }

    @Test
    void a_body_without_end_is_a_problem_of_the_sender() {
        Problem problem = problem(
                api.nobody()
                        .post()
                        .uri("/api/v1/sign-ins")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"email\":\"" + "x".repeat(3_000_000) + "\",\"password\":\"\"}")
                        .exchange(),
                413);

        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void a_role_that_may_not_is_told_so() {
        Problem problem = problem(api.as("amara").get().uri("/api/v1/people").exchange(), 403);

        assertThat(problem.type()).isEqualTo("/problems/forbidden");
        assertThat(problem.detail()).isNotBlank();
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
