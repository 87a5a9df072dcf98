package org.waymark.backend.pathway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.jobs.JobThreads;
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
    private final Replanner telling = new Replanner(planner::planOrClash);
    private final Replanner placing = new Replanner(planner::planOrFail);
    private final Replanner counting = new Replanner(planner::planAny);
    private final Scheduler jobs;
    private final Scheduler threads =
            Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), WAITING, "planning");
    private final Timer timer;

    Planning(MeterRegistry metrics, JobThreads jobs) {
        this.jobs = jobs.scheduler();
        this.timer = metrics.timer("waymark.plan");
    }

    Mono<PlanOutcome> plan(PlanRequest request) {
        return timed(() -> planner.plan(request));
    }

    /** Without relaxations, for those who only ask who could not finish and why. */
    Mono<PlanOutcome> planOrClash(PlanRequest request) {
        return timed(() -> planner.planOrClash(request));
    }

    /** For those who only ask whether there is a pathway. */
    Mono<PlanOutcome> planOrFail(PlanRequest request) {
        return timed(() -> planner.planOrFail(request));
    }

    Mono<ReplanOutcome> replan(ReplanRequest request) {
        return timed(() -> replanner.replan(request));
    }

    /** Without relaxations. */
    Mono<ReplanOutcome> replanOrClash(ReplanRequest request) {
        return timed(() -> telling.replan(request));
    }

    /** On the threads of jobs, so that nobody who waits for a page waits for them; who has no pathway is not told why. */
    Mono<ReplanOutcome> replanOrFailInJob(ReplanRequest request) {
        return timed(() -> placing.replan(request), jobs);
    }

    /** As {@link #replanOrFailInJob}, to count who would have another pathway: which one is of no account. */
    Mono<ReplanOutcome> countInJob(ReplanRequest request) {
        return timed(() -> counting.replan(request), jobs);
    }

    private <T> Mono<T> timed(Supplier<T> plan) {
        return timed(plan, threads);
    }

    private <T> Mono<T> timed(Supplier<T> plan, Scheduler where) {
        return Mono.fromCallable(() -> timer.record(plan))
                .subscribeOn(where)
                .onErrorMap(RejectedExecutionException.class, e -> ProblemException.busy());
    }
}
