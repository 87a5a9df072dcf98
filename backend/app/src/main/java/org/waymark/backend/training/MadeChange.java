package org.waymark.backend.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Training;
import org.waymark.contract.training.Training.State;

/**
 * A change with its reason, and how things stood before, so that it can be taken back. It holds once the participant's
 * training names it: one that was stored and never named has not come about.
 *
 * @param plan the participant's before the change
 * @param reason the identifier of the Department for Education; null for coming back
 */
public record MadeChange(
        String id,
        String participantId,
        State to,
        @Nullable String reason,
        long plan,
        Instant at,
        LocalDate undoUntil,
        Before before) {

    /** @param sessionIds that the pathway counted on */
    public record Before(
            Training training,
            Enrolment enrolment,
            String pathwayId,
            @Nullable LocalDate finishBy,
            List<String> sessionIds) {

        public Before {
            sessionIds = List.copyOf(sessionIds);
        }

        static Before of(Participant p) {
            return new Before(
                    p.training(),
                    p.enrolment(),
                    p.pathwayId(),
                    p.choices().finishBy(),
                    p.summary().sessionIds());
        }
    }

    /** The same for the same state of the person, so that trying again writes it again. */
    static String idOf(Participant participant) {
        return participant.id() + ":" + participant.plan();
    }

    /** Whether nothing about the pathway was changed since. */
    boolean isLatestOf(Participant participant) {
        return id.equals(participant.training().changeId()) && participant.plan() == plan + 1;
    }
}
