package org.waymark.backend.booking;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * People whose pathway is to be planned with what they have just booked: one after another, and once many have stopped
 * booking, so that booking stays quick. In memory only; the note of what is due is stored, and {@link BookingSweep}
 * finds it.
 */
@Component
class BookingQueue implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BookingQueue.class);
    private static final Duration CONTENDED = Duration.ofSeconds(1);

    /** Whoever books within this time of somebody else is in a rush. */
    private static final Duration RUSH = Duration.ofSeconds(1);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** However long a rush goes on, somebody's turn comes. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<String> due = Sinks.many().unicast().onBackpressureBuffer();
    private final BookingPlanning planning;
    private final Disposable work;
    private volatile long lastAdded = System.nanoTime() - RUSH.toNanos();

    BookingQueue(BookingPlanning planning) {
        this.planning = planning;
        this.work = due.asFlux().concatMap(this::plan).subscribe();
    }

    /** Twice in line is once. */
    void add(String personId) {
        lastAdded = System.nanoTime();
        if (waiting.add(personId)) {
            due.emitNext(personId, Sinks.EmitFailureHandler.busyLooping(CONTENDED));
        }
    }

    private Mono<Void> plan(String personId) {
        return calm().then(Mono.defer(() -> {
                    waiting.remove(personId);
                    return planning.plan(personId);
                }))
                .onErrorResume(e -> {
                    log.warn("A pathway could not be planned with what was booked; it is tried again", e);
                    return Mono.empty();
                });
    }

    /** At once where nobody has booked just now. */
    private Mono<Void> calm() {
        return isCalm()
                ? Mono.empty()
                : Flux.interval(LOOK_EVERY)
                        .takeUntil(tick -> isCalm())
                        .take(LONGEST_WAIT)
                        .then();
    }

    boolean isCalm() {
        return System.nanoTime() - lastAdded >= RUSH.toNanos();
    }

    @Override
    public void destroy() {
        work.dispose();
    }
}
