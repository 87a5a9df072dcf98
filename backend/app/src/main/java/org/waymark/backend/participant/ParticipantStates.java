package org.waymark.backend.participant;

import java.time.LocalDate;
import org.waymark.contract.participant.ParticipantRow.State;

/** Where somebody stands on a day. A step that should have been done before today makes them behind, but for a pause. */
public final class ParticipantStates {

    private ParticipantStates() {}

    public static State of(Training training, Participant.Summary summary, LocalDate today) {
        if (training.isOver()) {
            return State.STOPPED;
        }
        if (training.isPausedOn(today)) {
            return State.PAUSED;
        }
        LocalDate due = summary.nextDue();
        if (due == null) {
            return State.COMPLETE;
        }
        if (due.isBefore(today)) {
            return State.BEHIND;
        }
        return summary.started() ? State.ON_COURSE : State.NOT_STARTED;
    }
}
