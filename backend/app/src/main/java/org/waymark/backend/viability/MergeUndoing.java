package org.waymark.backend.viability;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.viability.Moving.Before;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.MergePlan;
import reactor.core.publisher.Mono;

/** Gives people their earlier cohort and pathway back, unless their pathway has changed since or a seat is gone. */
@Component
class MergeUndoing implements JobWork {

    static final String KIND = "merge-undoing";

    private static final Scope.System WAYMARK = new Scope.System();

    private final EachMoving each;
    private final MovingRepository movings;
    private final ParticipantRepository participants;
    private final Pathways pathways;
    private final Outcomes outcomes;

    MergeUndoing(
            EachMoving each,
            MovingRepository movings,
            ParticipantRepository participants,
            Pathways pathways,
            Outcomes outcomes) {
        this.each = each;
        this.movings = movings;
        this.participants = participants;
        this.pathways = pathways;
        this.outcomes = outcomes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return each.run(
                job,
                MergePlan.State.UNDOING,
                MergePlan.State.UNDONE,
                "Taking back moves",
                moving -> moving.state() == State.MOVED ? back(moving) : Mono.just(moving));
    }

    private Mono<Moving> back(Moving moving) {
        Before before = Objects.requireNonNull(moving.before());
        return participants
                .find(WAYMARK, moving.participantId())
                .flatMap(participant -> back(moving, before, participant))
                .onErrorResume(SeatsGoneException.class, e -> stays(moving, "Somebody else has a seat they had."))
                .onErrorResume(StaleVersionException.class, e -> stays(moving, "Changed just now. Take back again."));
    }

    private Mono<Moving> back(Moving moving, Before before, Participant participant) {
        String present = participant.enrolment().offerId();
        if (present.equals(before.enrolment().offerId())) {
            return outcomes.back(moving, participant);
        }
        boolean asMoved = present.equals(moving.mover().toOfferId()) && participant.plan() == before.plan() + 1;
        if (!asMoved) {
            return stays(moving, "Their pathway has changed since, so they stay.");
        }
        Participant earlier =
                participant.withTraining(participant.training(), before.enrolment(), participant.choices());
        return pathways.restore(WAYMARK, participant, earlier, before.pathwayId())
                .flatMap(after -> outcomes.back(moving, participant, after));
    }

    private Mono<Moving> stays(Moving moving, String why) {
        return movings.replace(WAYMARK, moving.in(State.MOVED, why));
    }
}
