package org.waymark.backend.viability;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.backend.viability.store.MergePlanRepository;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.MergePlan.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works through everybody of the way that was chosen; done twice, it changes nothing more. */
@Component
class EachMoving {

    private static final Scope.System WAYMARK = new Scope.System();

    private final MergePlanRepository plans;
    private final MovingRepository movings;

    EachMoving(MergePlanRepository plans, MovingRepository movings) {
        this.plans = plans;
        this.movings = movings;
    }

    /** Of the plan's chosen way, as it stands with them; whom a later merge concerns is no longer of this one. */
    Flux<Moving> of(Scope scope, MergingPlan plan) {
        List<String> ids = plan.proposed(plan.chosen()).stream()
                .flatMap(way -> way.movers().stream())
                .map(Mover::personId)
                .toList();
        return movings.findAll(scope, ids).filter(moving -> moving.planId().equals(plan.id()));
    }

    Mono<String> run(RunningJob job, State running, State ended, String doing, Function<Moving, Mono<Moving>> change) {
        return plans.find(WAYMARK, job.input())
                .filter(plan -> plan.waitsFor(job.id(), running))
                .flatMap(plan -> of(WAYMARK, plan)
                        .collectList()
                        .flatMap(all -> changed(all, job, doing, change))
                        .flatMap(now -> job.isStopped()
                                ? Mono.just("Stopped. What is done stays so; starting again goes on with the rest.")
                                : plans.save(WAYMARK, plan.in(ended)).thenReturn(sentence(now))))
                .defaultIfEmpty("Somebody has changed the merge meanwhile, so nothing was done.");
    }

    private static Mono<List<Moving>> changed(
            List<Moving> all, RunningJob job, String doing, Function<Moving, Mono<Moving>> change) {
        var done = new AtomicInteger();
        return Flux.fromIterable(all)
                .takeWhile(moving -> !job.isStopped())
                .concatMap(moving ->
                        change.apply(moving).doOnNext(now -> job.reached(done.incrementAndGet(), all.size(), doing)))
                .collectList();
    }

    private static String sentence(List<Moving> now) {
        long moved = count(now, GroupMove.State.MOVED);
        long back = count(now, GroupMove.State.BACK);
        return moved + " in their new cohort, " + back + " back in the earlier one, " + (now.size() - moved - back)
                + " as before.";
    }

    private static long count(List<Moving> all, GroupMove.State state) {
        return all.stream().filter(moving -> moving.state() == state).count();
    }
}
