package org.waymark.backend.pathway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.ProblemException;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs the engine on threads of its own. When too many wait, the caller is told to come back. */
@Component
class Planning {

    private static final int WAITING = 200;

    private final Planner planner = new Planner();
    private final Scheduler threads =
            Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), WAITING, "planning");
    private final Timer timer;

    Planning(MeterRegistry metrics) {
        this.timer = metrics.timer("waymark.plan");
    }

    Mono<PlanOutcome> plan(PlanRequest request) {
        return Mono.fromCallable(() -> timer.record(() -> planner.plan(request)))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, e -> ProblemException.busy());
    }
}
