package org.waymark.backend.assignment.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Summary;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.Proposal.Standing;

/**
 * Why an employer should look at somebody. Made from dates, hours and bookings alone: nothing here may come from what a
 * person knows, wrote or answered, or why they are away.
 */
final class Risks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** A step that slips a week is no reason to call somebody. */
    private static final int WEEKS_OF_GRACE = 2;

    private static final int DAYS_TO_ANSWER = 7;

    private final LocalDate today;

    Risks(LocalDate today) {
        this.today = today;
    }

    /**
     * Of an offer.
     *
     * @param lastSession null where it has none
     * @param livePercent of the time in sessions that people are to attend; 0 where nothing is asked
     */
    record Course(@Nullable LocalDate lastSession, int livePercent) {

        private boolean hasSessionAfter(LocalDate day) {
            return lastSession != null && lastSession.isAfter(day);
        }
    }

    /**
     * Cheap: called for everybody.
     *
     * @param course what the person's offer asks; null where it has gone
     */
    List<Reason> of(Participant participant, @Nullable Course course) {
        if (participant.standing() == Standing.PROPOSED) {
            return isUnanswered(participant) ? List.of(Reason.PROPOSAL_UNANSWERED) : List.of();
        }
        Summary summary = participant.summary();
        LocalDate due = summary.nextDue();
        if (participant.standing() != Standing.ENROLLED || due == null || !Figures.isInTraining(participant, today)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(Reason.values().length);
        if (due.isBefore(today)) {
            reasons.add(Reason.STEP_OVERDUE);
        }
        int agreed = participant.choices().minutesPerWeek();
        if (minutesDue(summary, today) - summary.minutesDone() > WEEKS_OF_GRACE * agreed) {
            reasons.add(Reason.BEHIND_PLANNED_HOURS);
        }
        if (course != null && summary.attendance().isBelow(course.livePercent())) {
            reasons.add(Reason.ATTENDANCE_TOO_LOW);
        }
        if (minutesLeft(summary) > agreed * weeksLeft(summary)) {
            reasons.add(Reason.MORE_HOURS_A_WEEK_THAN_AGREED);
        }
        if (summary.sessionIds().isEmpty() && course != null && course.hasSessionAfter(today)) {
            reasons.add(Reason.NO_SESSION_BOOKED);
        }
        return reasons;
    }

    private boolean isUnanswered(Participant participant) {
        var by = participant.assignedBy();
        if (by == null) {
            return false;
        }
        boolean isPressing = by.respondBy() != null && by.respondBy().isBefore(today.plusDays(DAYS_TO_ANSWER));
        return isPressing || !proposed(by).plusDays(DAYS_TO_ANSWER).isAfter(today);
    }

    private static LocalDate proposed(Participant.AssignedBy by) {
        return LocalDate.ofInstant(by.at(), Today.ENGLAND);
    }

    private static int minutesLeft(Summary summary) {
        return summary.minutesPlanned() - summary.minutesDone();
    }

    /** This one and the last one included; at least one. */
    private long weeksLeft(Summary summary) {
        return Math.max(1, ChronoUnit.WEEKS.between(today.with(DayOfWeek.MONDAY), summary.finish()) + 1);
    }

    /** The reason in words, with its figures. */
    Because tell(Reason reason, Participant participant) {
        Summary summary = participant.summary();
        return new Because(
                reason,
                switch (reason) {
                    case STEP_OVERDUE ->
                        "A step was due on " + DAY.format(Objects.requireNonNull(summary.nextDue())) + ".";
                    case BEHIND_PLANNED_HOURS ->
                        "%s hours done of the %s planned by now."
                                .formatted(hours(summary.minutesDone()), hours(minutesDue(summary, today)));
                    case ATTENDANCE_TOO_LOW ->
                        "%s of %s hours in sessions attended, less than the offer asks for."
                                .formatted(
                                        hours(summary.attendance().attendedMinutes()),
                                        hours(summary.attendance().markedMinutes()));
                    case MORE_HOURS_A_WEEK_THAN_AGREED ->
                        "What is left takes %s hours a week until %s; %s were agreed."
                                .formatted(
                                        hours((int) (minutesLeft(summary) / weeksLeft(summary))),
                                        DAY_AND_YEAR.format(summary.finish()),
                                        hours(participant.choices().minutesPerWeek()));
                    case NO_SESSION_BOOKED -> "No session is booked.";
                    case PROPOSAL_UNANSWERED -> unanswered(Objects.requireNonNull(participant.assignedBy()));
                });
    }

    private static String unanswered(Participant.AssignedBy by) {
        String held = by.respondBy() == null ? "." : "; seats are held until " + DAY.format(by.respondBy()) + ".";
        return "No answer yet to the proposal of " + DAY.format(proposed(by)) + held;
    }

    /** Of steps that should have been finished before a day. */
    static int minutesDue(Summary summary, LocalDate day) {
        int minutes = 0;
        for (Participant.Milestone milestone : summary.milestones()) {
            minutes += milestone.ends().isBefore(day) ? milestone.minutes() : 0;
        }
        return minutes;
    }

    static String hours(int minutes) {
        String exact = String.format(Locale.UK, "%.1f", minutes / 60.0);
        return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact;
    }
}
