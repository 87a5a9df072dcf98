package org.waymark.backend.platform;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** What all sweeps have in common: whatever one of them finds has its turn, however those before it went. */
public final class Sweeps {

    private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

    private Sweeps() {}

    /**
     * One after another. One that fails is logged by its id alone, since what failed may quote personal data; the next sweep
     * finds it again. Fails only where what is left cannot be listed.
     *
     * @param what what each of them is, for the log
     * @return what came of those that did not fail
     */
    public static <T, R> Flux<R> each(
            String what, Flux<T> found, Function<T, String> id, Function<T, ? extends Publisher<R>> step) {
        return found.concatMap(one -> Flux.<R>defer(() -> step.apply(one)).onErrorResume(failure -> {
            log.warn(
                    "{} {} cannot be settled yet and is tried again: {}",
                    what,
                    id.apply(one),
                    failure.getClass().getSimpleName());
            log.debug("Why it cannot", failure);
            return Flux.empty();
        }));
    }
}
