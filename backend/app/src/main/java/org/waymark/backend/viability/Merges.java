package org.waymark.backend.viability;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.backend.viability.MergingPlan.Proposed;
import org.waymark.backend.viability.store.MergePlanRepository;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.job.Job;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.MergeChoice;
import org.waymark.contract.viability.MergePlan.State;
import org.waymark.contract.viability.NewMergePlan;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A provider's merges: planned, one way chosen, applied, taken back. */
@Service
public class Merges {

    private static final int LATEST_ANSWER_WEEKS = 12;

    private final MergePlanRepository plans;
    private final MovingRepository movings;
    private final Candidates candidates;
    private final MoveMails mails;
    private final Jobs jobs;
    private final Today today;

    Merges(
            MergePlanRepository plans,
            MovingRepository movings,
            Candidates candidates,
            MoveMails mails,
            Jobs jobs,
            Today today) {
        this.plans = plans;
        this.movings = movings;
        this.candidates = candidates;
        this.mails = mails;
        this.jobs = jobs;
        this.today = today;
    }

    public Mono<List<MergingPlan>> list(Scope.Provider scope) {
        return plans.list(scope)
                .flatMapMany(Flux::fromIterable)
                .concatMap(plan -> settled(scope, plan))
                .collectList();
    }

    /** Fails as not found where it is another provider's. */
    public Mono<MergingPlan> get(Scope.Provider scope, String id) {
        return plans.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such merge here.")))
                .flatMap(plan -> settled(scope, plan));
    }

    /** One whose job has failed or was stopped stands so that the job can be started again. */
    private Mono<MergingPlan> settled(Scope.Provider scope, MergingPlan plan) {
        State before = before(plan.state());
        if (before == plan.state() || plan.jobId() == null) {
            return Mono.just(plan);
        }
        return jobs.get(scope, plan.jobId())
                .map(job ->
                        job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED ? plan.in(before) : plan)
                .onErrorReturn(ProblemException.class, plan.in(before));
    }

    private static State before(State state) {
        return switch (state) {
            case PLANNING -> State.PLANNED;
            case APPLYING -> State.ASKING;
            case UNDOING -> State.APPLIED;
            case PLANNED, ASKING, APPLIED, UNDONE -> state;
        };
    }

    /** The same key of the same account again yields what it made the first time. */
    public Mono<MergingPlan> plan(Caller caller, Scope.Provider scope, String key, NewMergePlan wanted) {
        String named = caller.accountId() + "\n" + key;
        String id =
                UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
        return plans.find(scope, id)
                .switchIfEmpty(Mono.defer(() -> insert(caller, scope, id, wanted)))
                .delayUntil(plan -> jobs.submit(caller, MergePlanning.KIND, id, id));
    }

    private Mono<MergingPlan> insert(Caller caller, Scope.Provider scope, String id, NewMergePlan wanted) {
        var plan = new MergingPlan(
                id,
                0,
                scope.providerId(),
                caller.name(),
                today.instant(),
                wanted.qualification(),
                wanted.mostMinutes(),
                State.PLANNING,
                Jobs.id(caller, MergePlanning.KIND, id),
                List.of(),
                null,
                null);
        return candidates
                .find(scope, wanted.qualification(), wanted.mostMinutes())
                .filter(Candidates.Found::hasSmall)
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid("No cohort of " + wanted.qualification()
                        + " whose costs are known is too small. Enter the costs of the cohorts you think of.")))
                .then(Mono.defer(() -> plans.save(scope, plan)))
                .onErrorResume(DuplicateKeyException.class, e -> plans.find(scope, id));
    }

    /** What people are asked is stored before the choice: a crash in between leaves asks that nobody is shown. */
    public Mono<MergingPlan> choose(Scope.Provider scope, String id, long version, MergeChoice choice) {
        return get(scope, id)
                .filter(plan -> plan.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .delayUntil(plan -> check(scope, plan, choice.answerBy()))
                .flatMap(plan -> plan.proposed(choice.way())
                        .map(way -> ask(scope, plan, way, choice))
                        .orElseGet(() -> Mono.error(ProblemException.invalid("That is none of the ways."))));
    }

    private Mono<Void> check(Scope.Provider scope, MergingPlan plan, LocalDate answerBy) {
        LocalDate day = today.date();
        if (plan.state() != State.PLANNED) {
            return Mono.error(ProblemException.conflict("A way was chosen already, or none is planned yet."));
        }
        if (!answerBy.isAfter(day) || answerBy.isAfter(day.plusWeeks(LATEST_ANSWER_WEEKS))) {
            return Mono.error(ProblemException.invalid(
                    "The day for answers is after today, and at most " + LATEST_ANSWER_WEEKS + " weeks away."));
        }
        Predicate<MergingPlan> inTheWay = other -> other.isOpen()
                && other.qualification().equals(plan.qualification())
                && !other.id().equals(plan.id());
        return plans.list(scope)
                .filter(all -> all.stream().anyMatch(inTheWay))
                .flatMap(found -> Mono.error(ProblemException.conflict("People are being asked about another merge of "
                        + plan.qualification() + ". Apply that one first.")));
    }

    private Mono<MergingPlan> ask(Scope.Provider scope, MergingPlan plan, Proposed way, MergeChoice choice) {
        List<Moving> all = way.movers().stream()
                .filter(mover -> mover.note().isEmpty())
                .map(mover -> moving(plan, mover, choice.answerBy()))
                .toList();
        return movings.putAll(scope, all)
                .then(Mono.defer(() -> plans.save(scope, plan.asking(choice.way(), choice.answerBy()))))
                .delayUntil(saved -> mails.asked(all));
    }

    private static Moving moving(MergingPlan plan, Mover mover, LocalDate answerBy) {
        return new Moving(
                plan.id(),
                0,
                plan.providerId(),
                mover,
                answerBy,
                mover.isAsked() ? GroupMove.State.ASKED : GroupMove.State.READY,
                "",
                null);
    }

    public Mono<Job> apply(Caller caller, Scope.Provider scope, String id, long version) {
        return start(
                caller,
                scope,
                id,
                version,
                MergeApplying.KIND,
                State.APPLYING,
                plan -> plan.state() == State.ASKING || plan.state() == State.APPLIED);
    }

    public Mono<Job> undo(Caller caller, Scope.Provider scope, String id, long version) {
        return start(
                caller, scope, id, version, MergeUndoing.KIND, State.UNDOING, plan -> plan.state() == State.APPLIED);
    }

    /** The merge says first which job it waits for: a crash in between leaves one that never was, which is no harm. */
    private Mono<Job> start(
            Caller caller,
            Scope.Provider scope,
            String id,
            long version,
            String kind,
            State next,
            Predicate<MergingPlan> mayStart) {
        String key = id + "/" + version;
        return get(scope, id)
                .filter(plan -> plan.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .filter(mayStart)
                .switchIfEmpty(Mono.error(() ->
                        ProblemException.conflict("That cannot be done with this merge now. Look how it stands.")))
                .flatMap(plan -> plans.save(scope, plan.running(next, Jobs.id(caller, kind, key))))
                .then(Mono.defer(() -> jobs.submit(caller, kind, key, id)));
    }
}
