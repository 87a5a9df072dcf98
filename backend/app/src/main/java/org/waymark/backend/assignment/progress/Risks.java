package org.waymark.backend.assignment.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
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

    /** A step that slips a week is no reason to call somebody. */
    private static final int WEEKS_OF_GRACE = 2;

    private static final int DAYS_TO_ANSWER = 7;

    private final LocalDate today;

    Risks(LocalDate today) {
        this.today = today;
    }

    /** @param offer null where it has gone */
    List<Because> of(Participant participant, @Nullable Offer offer) {
        if (participant.standing() == Standing.PROPOSED) {
            return unanswered(participant).stream().toList();
        }
        return participant.standing() != Standing.ENROLLED
                        || participant.summary().nextDue() == null
                ? List.of()
                : Stream.of(
                                overdue(participant.summary()),
                                behindHours(participant),
                                overHours(participant),
                                noSession(participant, offer))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Because> overdue(Summary summary) {
        LocalDate due = summary.nextDue();
        return due == null || !due.isBefore(today)
                ? Optional.empty()
                : because(Reason.STEP_OVERDUE, "A step was due on " + DAY.format(due) + ".");
    }

    private Optional<Because> behindHours(Participant participant) {
        int due = minutesDue(participant.summary(), today);
        int done = participant.summary().minutesDone();
        return due - done <= WEEKS_OF_GRACE * participant.choices().minutesPerWeek()
                ? Optional.empty()
                : because(
                        Reason.BEHIND_PLANNED_HOURS,
                        "%s hours done of the %s planned by now.".formatted(hours(done), hours(due)));
    }

    private Optional<Because> overHours(Participant participant) {
        Summary summary = participant.summary();
        int left = summary.minutesPlanned() - summary.minutesDone();
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(today.with(DayOfWeek.MONDAY), summary.finish()) + 1);
        int agreed = participant.choices().minutesPerWeek();
        return left <= agreed * weeks
                ? Optional.empty()
                : because(
                        Reason.MORE_HOURS_A_WEEK_THAN_AGREED,
                        "What is left takes %s hours a week until %s; %s were agreed."
                                .formatted(
                                        hours((int) (left / weeks)),
                                        DAY.format(summary.finish()) + " "
                                                + summary.finish().getYear(),
                                        hours(agreed)));
    }

    private Optional<Because> noSession(Participant participant, @Nullable Offer offer) {
        boolean hasSome = offer != null
                && offer.sessions().stream()
                        .anyMatch(session -> session.start().toLocalDate().isAfter(today));
        return !hasSome || !participant.summary().sessionIds().isEmpty()
                ? Optional.empty()
                : because(Reason.NO_SESSION_BOOKED, "No session is booked.");
    }

    private Optional<Because> unanswered(Participant participant) {
        var by = participant.assignedBy();
        if (by == null) {
            return Optional.empty();
        }
        LocalDate proposed = LocalDate.ofInstant(by.at(), Today.ENGLAND);
        boolean pressing = by.respondBy() != null && by.respondBy().isBefore(today.plusDays(DAYS_TO_ANSWER));
        return !pressing && proposed.plusDays(DAYS_TO_ANSWER).isAfter(today)
                ? Optional.empty()
                : because(
                        Reason.PROPOSAL_UNANSWERED,
                        "No answer yet to the proposal of " + DAY.format(proposed)
                                + (by.respondBy() == null
                                        ? "."
                                        : "; seats are held until " + DAY.format(by.respondBy()) + "."));
    }

    private static Optional<Because> because(Reason reason, String sentence) {
        return Optional.of(new Because(reason, sentence));
    }

    /** Of steps that should have been finished before a day. */
    static int minutesDue(Summary summary, LocalDate day) {
        return summary.milestones().stream()
                .filter(milestone -> milestone.ends().isBefore(day))
                .mapToInt(Participant.Milestone::minutes)
                .sum();
    }

    static String hours(int minutes) {
        String exact = String.format(Locale.UK, "%.1f", minutes / 60.0);
        return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact;
    }
}
