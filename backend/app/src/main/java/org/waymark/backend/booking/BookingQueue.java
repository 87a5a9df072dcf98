package org.waymark.backend.booking;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * People whose pathway is to be planned with what they have just booked: one after another, so that booking stays quick
 * while many do. In memory only; the note of what is due is stored, and {@link BookingSweep} finds it.
 */
@Component
class BookingQueue implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BookingQueue.class);
    private static final Duration CONTENDED = Duration.ofSeconds(1);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<String> due = Sinks.many().unicast().onBackpressureBuffer();
    private final BookingPlanning planning;
    private final Disposable work;

    BookingQueue(BookingPlanning planning) {
        this.planning = planning;
        this.work = due.asFlux().concatMap(this::plan).subscribe();
    }

    /** Twice in line is once. */
    void add(String personId) {
        if (waiting.add(personId)) {
            due.emitNext(personId, Sinks.EmitFailureHandler.busyLooping(CONTENDED));
        }
    }

    private Mono<Void> plan(String personId) {
        waiting.remove(personId);
        return planning.plan(personId).onErrorResume(e -> {
            log.warn("A pathway could not be planned with what was booked; it is tried again", e);
            return Mono.empty();
        });
    }

    @Override
    public void destroy() {
        work.dispose();
    }
}
