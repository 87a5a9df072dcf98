package org.waymark.backend.assignment.many;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A trust's assignments of many people: put together, started, followed. */
@Service
public class AssignmentPlans {

    private final ManyAssignmentRepository plans;
    private final Jobs jobs;
    private final Today today;

    AssignmentPlans(ManyAssignmentRepository plans, Jobs jobs, Today today) {
        this.plans = plans;
        this.jobs = jobs;
        this.today = today;
    }

    public Mono<List<ManyAssignment>> list(Scope scope) {
        return plans.list(scope)
                .flatMapMany(Flux::fromIterable)
                .concatMap(plan -> settled(scope, plan))
                .collectList();
    }

    /** Fails as not found where it is another trust's. */
    public Mono<ManyAssignment> get(Scope scope, String id) {
        return plans.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such assignment here.")))
                .flatMap(plan -> settled(scope, plan));
    }

    /** One whose job has failed or was stopped stands as before the job. */
    private Mono<ManyAssignment> settled(Scope scope, ManyAssignment plan) {
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
            case PLANNING -> State.DRAFT;
            case APPLYING, UNDOING -> State.APPLIED;
            case DRAFT, PLANNED, APPLIED, UNDONE -> state;
        };
    }

    /** The same key of the same account again yields what it made the first time. */
    public Mono<ManyAssignment> create(Caller caller, String key, AssignmentSettings settings) {
        String named = caller.accountId() + "\n" + key;
        String id =
                UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
        var plan = new ManyAssignment(
                id,
                0,
                trust(caller),
                caller.accountId(),
                caller.name(),
                today.instant(),
                State.DRAFT,
                settings,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        return plans.save(caller.scope(), plan)
                .onErrorResume(DuplicateKeyException.class, e -> get(caller.scope(), id));
    }

    private static String trust(Caller caller) {
        return switch (caller.scope()) {
            case Scope.Trust(String trustId) -> trustId;
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _,
                    Scope.System _ -> throw ProblemException.forbidden();
        };
    }

    public Mono<ManyAssignment> change(Scope scope, String id, long version, AssignmentSettings settings) {
        return edit(scope, id, version, plan -> plan.withSettings(settings));
    }

    public Mono<ManyAssignment> choose(Scope scope, String id, long version, List<String> personIds) {
        return edit(scope, id, version, plan -> plan.withChosen(List.copyOf(new LinkedHashSet<>(personIds))));
    }

    private Mono<ManyAssignment> edit(Scope scope, String id, long version, UnaryOperator<ManyAssignment> change) {
        return get(scope, id)
                .filter(plan -> plan.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .flatMap(plan -> plans.save(scope, change.apply(changeable(plan))));
    }

    static ManyAssignment changeable(ManyAssignment plan) {
        return switch (plan.state()) {
            case DRAFT, PLANNED -> plan;
            case PLANNING, APPLYING, UNDOING ->
                throw ProblemException.conflict(
                        "Waymark is working on this assignment. Wait until it is done, or stop it.");
            case APPLIED, UNDONE ->
                throw ProblemException.conflict("This assignment was applied. Start a new one for other people.");
        };
    }

    public Mono<Void> discard(Scope scope, String id) {
        return get(scope, id).flatMap(plan -> plans.delete(scope, changeable(plan)));
    }

    public Mono<Job> dryRun(Caller caller, String id, long version) {
        return start(caller, id, version, DryRun.KIND, plan -> {
            if (plan.people().isEmpty()) {
                throw ProblemException.invalid("Nobody is chosen yet. Choose people, or upload a file of them.");
            }
            if (plan.offers().isEmpty()) {
                throw ProblemException.invalid("No offer is chosen yet. Choose what the people are to be put on.");
            }
            return State.PLANNING;
        });
    }

    public Mono<Job> apply(Caller caller, String id, long version) {
        return start(caller, id, version, Applying.KIND, plan -> {
            if (plan.runId() == null) {
                throw ProblemException.conflict("Run a dry run first, to see what would come of it.");
            }
            return State.APPLYING;
        });
    }

    public Mono<Job> undo(Caller caller, String id) {
        return get(caller.scope(), id)
                .flatMap(plan -> start(caller, id, plan.version(), Undoing.KIND, now -> {
                    if (now.state() != State.APPLIED) {
                        throw ProblemException.conflict("There is nothing to take back.");
                    }
                    return State.UNDOING;
                }));
    }

    /** The assignment says first which job it waits for: a crash in between leaves one that never was, which is no harm. */
    private Mono<Job> start(Caller caller, String id, long version, String kind, Function<ManyAssignment, State> next) {
        String key = id + "/" + version;
        return get(caller.scope(), id)
                .filter(plan -> plan.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .flatMap(plan -> plans.save(
                        caller.scope(), free(plan, kind).running(next.apply(plan), Jobs.id(caller, kind, key))))
                .then(Mono.defer(() -> jobs.submit(caller, kind, key, id)));
    }

    private static ManyAssignment free(ManyAssignment plan, String kind) {
        return kind.equals(DryRun.KIND)
                ? changeable(plan)
                : switch (plan.state()) {
                    case DRAFT, PLANNED, APPLIED, UNDONE -> plan;
                    case PLANNING, APPLYING, UNDOING ->
                        throw ProblemException.conflict(
                                "Waymark is working on this assignment. Wait until it is done, or stop it.");
                };
    }

    static boolean isOf(Participant participant, ManyAssignment plan) {
        var by = participant.assignedBy();
        return by != null && plan.id().equals(by.planId());
    }

    public AssignmentPlan view(ManyAssignment plan) {
        return new AssignmentPlan(
                plan.id(),
                plan.state(),
                plan.settings(),
                plan.people().size(),
                plan.createdBy(),
                plan.created(),
                plan.jobId(),
                plan.result(),
                plan.state() == State.APPLIED);
    }
}
