package org.waymark.contract.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * One line of a list. Where several qualifications run, one row each.
 *
 * @param sessionMinutes of the sessions that registers mark them in, without those they have made up for
 * @param attendedMinutes of these, those that count
 * @param finish null where nothing is planned at present
 * @param pausedUntil the day on which somebody who has paused means to be back, or null
 */
public record ParticipantRow(
        String id,
        String name,
        String jobTitle,
        String school,
        @Nullable String trust,
        Phase phase,
        SchoolKind kind,
        String qualification,
        String cohort,
        State state,
        int minutesDone,
        int minutesPlanned,
        int sessionMinutes,
        int attendedMinutes,
        @Nullable LocalDate finish,
        @Nullable LocalDate pausedUntil) {

    public enum State {
        NOT_STARTED,
        ON_COURSE,
        BEHIND,
        COMPLETE,
        PAUSED,
        STOPPED
    }
}
