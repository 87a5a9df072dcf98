package org.waymark.backend.assignment.many;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow.Status;
import reactor.core.publisher.Mono;

/** Takes back the proposals of an assignment, but for those who have begun or whose first session has been. */
@Component
class Undoing implements JobWork {

    static final String KIND = "assignment-undo";

    private static final Scope.System WAYMARK = new Scope.System();

    private final ManyAssignmentRepository plans;
    private final EachRow rows;
    private final Crowds crowds;
    private final ParticipantRepository participants;
    private final Pathways pathways;
    private final Today today;

    Undoing(
            ManyAssignmentRepository plans,
            EachRow rows,
            Crowds crowds,
            ParticipantRepository participants,
            Pathways pathways,
            Today today) {
        this.plans = plans;
        this.rows = rows;
        this.crowds = crowds;
        this.participants = participants;
        this.pathways = pathways;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return plans.find(WAYMARK, job.input())
                .filter(plan -> plan.waitsFor(job.id(), State.UNDOING))
                .flatMap(plan -> crowds.find(new Scope.Trust(plan.trustId())).flatMap(crowd -> undo(plan, crowd, job)))
                .defaultIfEmpty("Somebody has changed the assignment meanwhile, so nothing was taken back.");
    }

    private Mono<String> undo(ManyAssignment plan, Crowd crowd, RunningJob job) {
        var done = new AtomicInteger();
        var stayed = new AtomicInteger();
        return rows.change(
                        plan,
                        job,
                        row -> undo(plan, crowd, row).doOnNext(now -> {
                            job.reached(done.incrementAndGet(), plan.people().size(), "Taking back proposals");
                            stayed.addAndGet(now.status() == Status.PROPOSED ? 1 : 0);
                        }))
                // One that was stopped may be taken up again, so the assignment goes on waiting for it.
                .then(Mono.defer(() -> job.isStopped()
                        ? Mono.just(plan)
                        : plans.save(WAYMARK, plan.in(stayed.get() == 0 ? State.UNDONE : State.APPLIED))))
                .then(Mono.fromSupplier(() -> job.isStopped()
                        ? "Stopped. What is taken back stays so; taking back again goes on with the rest."
                        : sentence(stayed.get())));
    }

    private static String sentence(int stayed) {
        return stayed == 0
                ? "All proposals are taken back."
                : "Taken back, but for " + stayed + " who have begun: the list says who.";
    }

    private Mono<ManyRow> undo(ManyAssignment plan, Crowd crowd, ManyRow row) {
        if (row.status() != Status.PROPOSED) {
            return Mono.just(row);
        }
        Scope scope = new Scope.Trust(plan.trustId());
        return participants
                .find(scope, row.personId())
                .filter(participant -> AssignmentPlans.isOf(participant, plan) && participant.stands())
                .flatMap(participant -> hasBegun(participant, crowd)
                        ? Mono.just(row.with(
                                Status.PROPOSED,
                                "Has begun, so it can no longer be taken back.",
                                List.of("Agree with the person and the provider how to stop.")))
                        : pathways.remove(scope, participant).thenReturn(row.with(Status.UNDONE)))
                .defaultIfEmpty(row.with(Status.UNDONE))
                .onErrorReturn(
                        StaleVersionException.class,
                        row.with(Status.PROPOSED, "Changed just now.", List.of("Take it back again.")));
    }

    private boolean hasBegun(Participant participant, Crowd crowd) {
        Offer offer = crowd.offers().get(participant.enrolment().offerId());
        boolean attended = offer != null
                && participant.summary().sessionIds().stream()
                        .flatMap(id -> offer.findSession(id).stream())
                        .anyMatch(session -> !session.start().isAfter(today.time()));
        return participant.summary().started() || attended;
    }
}
