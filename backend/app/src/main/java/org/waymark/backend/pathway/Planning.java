package org.waymark.backend.pathway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.ProblemException;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanRequest;
import org.waymark.engine.replan.Replanner;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs the engine on threads of its own. When too many wait, the caller is told to come back. */
@Component
class Planning {

    private static final int WAITING = 200;

    private final Planner planner = new Planner();
    private final Replanner replanner = new Replanner();
    private final Scheduler threads =
            Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), WAITING, "planning");
    private final Timer timer;

    Planning(MeterRegistry metrics) {
        this.timer = metrics.timer("waymark.plan");
    }

    Mono<PlanOutcome> plan(PlanRequest request) {
        return timed(() -> planner.plan(request));
    }

    /** Without relaxations, for those who only ask who could not finish and why. */
    Mono<PlanOutcome> planOrClash(PlanRequest request) {
        return timed(() -> planner.planOrClash(request));
    }

    Mono<ReplanOutcome> replan(ReplanRequest request) {
        return timed(() -> replanner.replan(request));
    }

    private <T> Mono<T> timed(Supplier<T> plan) {
        return Mono.fromCallable(() -> timer.record(plan))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, e -> ProblemException.busy());
    }
}
