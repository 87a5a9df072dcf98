package org.waymark.ui.client;

import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Waits for the backend on the request's own thread. */
public final class Calls {

    static final String TOKEN = "org.waymark.token";

    private static final int PIECES_AHEAD = 4;

    private Calls() {}

    /**
     * The answer, after at most ten seconds.
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
        return versioned(call(request));
    }

    private static <T> Versioned<T> versioned(ResponseEntity<T> answer) {
        T body = Objects.requireNonNull(answer.getBody(), "the backend answered without a body");
        return new Versioned<>(
                body, Objects.requireNonNullElse(answer.getHeaders().getETag(), "*"));
    }

    /**
     * As {@link #call}, for a file on its way to the backend: at most a minute. Only where no page is held up by it, as in
     * the handler of an upload.
     */
    public static <T> T send(Mono<T> file) {
        return Objects.requireNonNull(wait(file, BackendClient.LONGEST_UPLOAD), "the backend answered without a body");
    }

    /** A file from the backend, read as it comes, so that it is never whole in memory. Whoever asks closes it. */
    public static InputStream read(Mono<ResponseEntity<Flux<DataBuffer>>> file) {
        Flux<DataBuffer> content = Objects.requireNonNull(call(file).getBody(), "the backend answered without a body");
        return DataBufferUtils.subscriberInputStream(content, PIECES_AHEAD);
    }

    /** As {@link #send}, with the version that the next change has to name. */
    public static <T> Versioned<T> sent(Mono<ResponseEntity<T>> file) {
        return versioned(send(file));
    }

    private static RuntimeException orSignedOut(ProblemException problem) {
        return problem.problem().status() == HttpStatus.UNAUTHORIZED.value() ? new SignedOutException() : problem;
    }

    private static <T> @org.jspecify.annotations.Nullable T wait(Mono<T> request) {
        return wait(request, BackendClient.LONGEST_WAIT);
    }

    private static <T> @org.jspecify.annotations.Nullable T wait(Mono<T> request, Duration longest) {
        return request.timeout(longest)
                .onErrorMap(
                        problem -> problem instanceof WebClientRequestException || problem instanceof TimeoutException,
                        ProblemException::unreachable)
                .onErrorMap(ProblemException.class, Calls::orSignedOut)
                .contextWrite(withToken())
                .contextWrite(withVisitor())
                .block();
    }

    private static ContextView withVisitor() {
        return Visitor.find().map(visitor -> Context.of(Visitor.KEY, visitor)).orElse(Context.empty());
    }

    /** The token of whoever is signed in now, for calls that go out later and on other threads. */
    static ContextView withToken() {
        return SignedInPerson.find()
                .map(person -> Context.of(TOKEN, person.token()))
                .orElse(Context.empty());
    }
}
