package org.waymark.backend.assignment.progress;

import java.time.LocalDate;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.contract.assignment.TrustProgress.Counts;
import org.waymark.contract.participant.ParticipantRow.State;

/** Counts people one by one; for one thread. */
final class Tally {

    private final LocalDate today;
    private final int[] states = new int[State.values().length];
    private int minutesDone;
    private int minutesDue;
    private int minutesPlanned;

    Tally(LocalDate today) {
        this.today = today;
    }

    void add(Participant participant) {
        Participant.Summary summary = participant.summary();
        states[ParticipantStates.of(participant.training(), summary, today).ordinal()]++;
        minutesDone += summary.minutesDone();
        minutesDue += Risks.minutesDue(summary, today);
        minutesPlanned += summary.minutesPlanned();
    }

    Counts counts() {
        int notStarted = states[State.NOT_STARTED.ordinal()];
        int onCourse = states[State.ON_COURSE.ordinal()];
        int behind = states[State.BEHIND.ordinal()];
        int complete = states[State.COMPLETE.ordinal()];
        return new Counts(
                notStarted + onCourse + behind + complete,
                notStarted,
                onCourse,
                behind,
                complete,
                minutesDone,
                minutesDue,
                minutesPlanned);
    }
}
