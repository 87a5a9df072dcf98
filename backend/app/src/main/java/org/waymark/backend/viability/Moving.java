package org.waymark.backend.viability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.contract.viability.GroupMove.State;

/**
 * How it stands with somebody of a merge that was chosen; of each person, the latest.
 *
 * @param version of the document; 0 before the first save
 * @param before how they stood, once they are being moved
 */
public record Moving(
        String planId,
        long version,
        String providerId,
        Mover mover,
        LocalDate answerBy,
        State state,
        String note,
        @Nullable Before before) {

    /** @param plan how many pathways there had been */
    public record Before(Enrolment enrolment, String pathwayId, long plan) {

        static Before of(Participant p) {
            return new Before(p.enrolment(), p.pathwayId(), p.plan());
        }
    }

    public String participantId() {
        return mover.personId();
    }

    boolean isToMove() {
        return state == State.READY || state == State.AGREED || state == State.STAYED;
    }

    Moving in(State other, String why) {
        return new Moving(planId, version, providerId, mover, answerBy, other, why, before);
    }

    /** They have not been moved, whatever was noted to that end. */
    Moving askedAtShortNotice(LocalDate until) {
        return new Moving(planId, version, providerId, mover.atShortNotice(), until, State.ASKED, "", null);
    }

    Moving from(Participant p) {
        return new Moving(planId, version, providerId, mover, answerBy, state, note, Before.of(p));
    }
}
