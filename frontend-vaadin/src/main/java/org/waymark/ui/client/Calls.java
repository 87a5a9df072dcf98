package org.waymark.ui.client;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/** Waits for the backend on the request's own thread. */
public final class Calls {

    static final String TOKEN = "org.waymark.token";

    private Calls() {}

    /**
     * The answer, after at most five seconds.
     *
     * @throws SignedOutException where the backend no longer knows the sign-in
     * @throws ProblemException with a sentence for the person, whatever else went wrong
     */
    public static <T> T call(Mono<T> request) {
        return Objects.requireNonNull(wait(request), "the backend answered without a body");
    }

    /** As {@link #call}, for requests that answer nothing. */
    public static void run(Mono<Void> request) {
        wait(request);
    }

    /** As {@link #call}, with the version that the next change has to name. */
    public static <T> Versioned<T> versioned(Mono<ResponseEntity<T>> request) {
        ResponseEntity<T> answer = call(request);
        T body = Objects.requireNonNull(answer.getBody(), "the backend answered without a body");
        return new Versioned<>(
                body, Objects.requireNonNullElse(answer.getHeaders().getETag(), "*"));
    }

    private static RuntimeException orSignedOut(ProblemException problem) {
        return problem.problem().status() == HttpStatus.UNAUTHORIZED.value() ? new SignedOutException() : problem;
    }

    private static <T> @org.jspecify.annotations.Nullable T wait(Mono<T> request) {
        return request.timeout(BackendClient.LONGEST_WAIT)
                .onErrorMap(
                        problem -> problem instanceof WebClientRequestException || problem instanceof TimeoutException,
                        ProblemException::unreachable)
                .onErrorMap(ProblemException.class, Calls::orSignedOut)
                .contextWrite(context -> SignedInPerson.find()
                        .map(person -> context.put(TOKEN, person.token()))
                        .orElse(context))
                .block();
    }
}
