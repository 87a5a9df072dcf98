package org.waymark.backend.viability;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobThreads;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.viability.Candidates.Found;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.backend.viability.MergingPlan.Proposed;
import org.waymark.backend.viability.store.MergePlanRepository;
import org.waymark.contract.viability.MergePlan.State;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.engine.group.Progress;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works out each way to merge, then the pathway of everybody who would move. Writes once, at the end. */
@Component
class MergePlanning implements JobWork {

    static final String KIND = "merge-planning";

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int HUNDREDTHS = 100;

    private final MergePlanRepository plans;
    private final Candidates candidates;
    private final Elsewhere elsewhere;
    private final JobThreads threads;

    MergePlanning(MergePlanRepository plans, Candidates candidates, Elsewhere elsewhere, JobThreads threads) {
        this.plans = plans;
        this.candidates = candidates;
        this.elsewhere = elsewhere;
        this.threads = threads;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return plans.find(WAYMARK, job.input())
                .filter(plan -> plan.waitsFor(job.id(), State.PLANNING))
                .flatMap(plan -> propose(plan, job))
                .defaultIfEmpty("Somebody has changed the merge meanwhile, so this run was left.");
    }

    private Mono<String> propose(MergingPlan plan, RunningJob job) {
        return candidates
                .find(new Scope.Provider(plan.providerId()), plan.qualification(), plan.mostMinutes())
                .publishOn(threads.scheduler())
                .flatMap(found -> Flux.fromIterable(EnumSet.allOf(Way.class))
                        .concatMap(way -> proposed(found, way, job))
                        .collectList())
                .flatMap(ways -> job.isStopped()
                        ? Mono.just("Stopped. Nothing has changed.")
                        : plans.save(WAYMARK, plan.planned(ways)).thenReturn(sentence(ways)));
    }

    private static String sentence(List<Proposed> ways) {
        return ways.size() + " ways are there to choose from.";
    }

    /** Empty once the job is stopped. */
    private Mono<Proposed> proposed(Found found, Way way, RunningJob job) {
        return Mono.fromCallable(() -> WholeMerges.of(found.requests().of(way), watched(job)))
                .flatMap(Mono::justOrEmpty)
                .map(merges -> new Proposing(found).of(way, merges))
                .flatMap(proposed -> dated(found, proposed, job));
    }

    private static Progress watched(RunningJob job) {
        return new Progress() {
            @Override
            public void reached(double done) {
                job.reached(Math.round(HUNDREDTHS * done), HUNDREDTHS, "Looking for ways to merge");
            }

            @Override
            public boolean isCancelled() {
                return job.isStopped();
            }
        };
    }

    private Mono<Proposed> dated(Found found, Proposed proposed, RunningJob job) {
        Map<String, Offer> offers = found.byId();
        Map<String, Participant> people = found.requests().programme().people().stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        var done = new AtomicInteger();
        return Flux.fromIterable(proposed.movers())
                .takeWhile(mover -> !job.isStopped())
                .concatMap(mover -> dated(people, offers, mover)
                        .doOnNext(one -> job.reached(
                                done.incrementAndGet(), proposed.movers().size(), "Planning for those who would move")))
                .collectList()
                .map(movers -> new Proposed(proposed.proposal(), movers));
    }

    private Mono<Mover> dated(Map<String, Participant> people, Map<String, Offer> offers, Mover mover) {
        return elsewhere.tried(
                Objects.requireNonNull(people.get(mover.personId())),
                Objects.requireNonNull(offers.get(mover.toOfferId())),
                mover);
    }
}
