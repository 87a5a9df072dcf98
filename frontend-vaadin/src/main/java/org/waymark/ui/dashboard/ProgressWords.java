package org.waymark.ui.dashboard;

import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgress.Counts;
import org.waymark.ui.design.Words;

final class ProgressWords {

    private ProgressWords() {}

    static String reason(Reason reason) {
        return switch (reason) {
            case STEP_OVERDUE -> "A step is overdue";
            case BEHIND_PLANNED_HOURS -> "Behind the planned hours";
            case ATTENDANCE_TOO_LOW -> "Attendance below what is asked";
            case MORE_HOURS_A_WEEK_THAN_AGREED -> "More hours a week than agreed";
            case NO_SESSION_BOOKED -> "No session booked";
            case PROPOSAL_UNANSWERED -> "Proposal not answered";
        };
    }

    static String sentence(TrustProgress progress) {
        Counts all = progress.all();
        int proposed = progress.proposed();
        int atRisk = progress.atRisk();
        String paused = progress.paused() == 0
                ? ""
                : " %s %s paused.".formatted(Words.people(progress.paused()), progress.paused() == 1 ? "has" : "have");
        String waiting = proposed == 0 ? "" : " %s have a proposal and no place yet.".formatted(Words.people(proposed));
        String look = atRisk == 0
                ? "There is no reason to look at anybody."
                : "%s %s a reason to look.".formatted(Words.people(atRisk), atRisk == 1 ? "has" : "have");
        return "%s on a qualification: %,d behind, %,d yet to begin, %,d complete.%s%s %s"
                .formatted(
                        Words.people(all.people()),
                        all.behind(),
                        all.notStarted(),
                        all.complete(),
                        waiting,
                        paused,
                        look);
    }

    /** "31 h of 40 h due by now". */
    static String hours(Counts counts) {
        return "%s of %s due by now".formatted(inHours(counts.minutesDone()), inHours(counts.minutesDue()));
    }

    /** To the hour: sums over many people are not meant to the minute. */
    static String inHours(int minutes) {
        return "%,d h".formatted(Math.round(minutes / 60.0));
    }
}
