package org.waymark.ui.fake;

import org.waymark.contract.Problem;
import org.waymark.ui.client.ProblemException;
import reactor.core.publisher.Mono;

/** What the real client makes of the backend's refusals. */
final class FakeProblems {

    private FakeProblems() {}

    static <T> Mono<T> refuse(int status, String detail) {
        return Mono.error(new ProblemException(new Problem("about:blank", "Refused", status, detail, null)));
    }
}
