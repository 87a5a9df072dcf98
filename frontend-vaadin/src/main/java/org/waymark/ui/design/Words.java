package org.waymark.ui.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.identity.Role;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;

/** How times, days and the contract's words are said in plain English. */
public final class Words {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);

    private Words() {}

    /** "45 min", "2 h", "2 h 30 min". */
    public static String hours(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) return rest + " min";
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    /** "1 hour", "2½ hours" read badly aloud; this is "2 hours 30 minutes". */
    public static String hoursInFull(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) return count(rest, "minute");
        return rest == 0 ? count(hours, "hour") : count(hours, "hour") + " " + count(rest, "minute");
    }

    /** "3 hours one to one and 6 hours in a group". */
    public static String coaching(OfferCoaching coaching) {
        String alone = hoursInFull(coaching.oneToOneMinutes()) + " one to one";
        String together = hoursInFull(coaching.groupMinutes()) + " in a group";
        if (!coaching.hasAny()) return "None stated";
        if (coaching.oneToOneMinutes() == 0) return together;
        return coaching.groupMinutes() == 0 ? alone : alone + " and " + together;
    }

    /** "1 step", "3 steps". */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "1 person", "3,000 people". */
    public static String people(int number) {
        return number == 1 ? "1 person" : "%,d people".formatted(number);
    }

    /** Whether a place could be funded: "Would be eligible". */
    public static String funding(FundingAnswer.Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "Would be eligible";
            case NOT_ELIGIBLE -> "Not eligible";
            case REVIEW -> "Somebody has to look at it";
            case NOT_KNOWN -> "Not known";
        };
    }

    /** "£12,400". */
    public static String pounds(int pounds) {
        return "£%,d".formatted(pounds);
    }

    /** "2.5", as a number field wants the hours of so many minutes. */
    public static String decimalHours(int minutes) {
        return BigDecimal.valueOf(minutes / 60.0)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** "24 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "24 Nov", for where the year is plain. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** "Tue 24 Nov". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "Tue 24 Nov 2026, 16:00". */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** "3 to 14 Nov", "28 Nov to 4 Dec", "24 Nov". */
    /** The time that clocks in England show then. */
    public static LocalDateTime inEngland(Instant instant) {
        return LocalDateTime.ofInstant(instant, ENGLAND);
    }

    public static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) return shortDay(from);
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return (sameMonth ? String.valueOf(from.getDayOfMonth()) : shortDay(from)) + " to " + shortDay(to);
    }

    public static String role(Role role) {
        return switch (role) {
            case PARTICIPANT -> "Participant";
            case PROVIDER -> "Provider";
            case PARTNER -> "Delivery partner";
            case FACILITATOR -> "Facilitator";
            case TRUST_LEAD -> "Trust lead";
            case SCHOOL_LEAD -> "School lead";
            case NATIONAL -> "National steward";
            case AUTHOR -> "Author";
            case ADMINISTRATOR -> "Administrator";
            case DATA_PROTECTION_OFFICER -> "Data-protection officer";
        };
    }

    /** Whom somebody acts for: "Trust lead, Fernhill Trust". */
    public static String acting(Role role, @Nullable String organisation) {
        return organisation == null ? role(role) : role(role) + ", " + organisation;
    }

    public static String phase(@Nullable Phase phase) {
        return switch (phase) {
            case null -> "All phases";
            case PRIMARY -> "Primary";
            case SECONDARY -> "Secondary";
            case AP_SEND -> "AP and special";
        };
    }

    public static String activity(ActivityKind kind) {
        return switch (kind) {
            case SELF_STUDY -> "Self-study";
            case LIVE_ONLINE -> "Live online";
            case IN_PERSON -> "In person";
            case COACHING -> "Coaching";
            case WORKPLACE_TASK -> "Workplace task";
        };
    }

    public static String question(Pathway.Reason.About about) {
        return switch (about) {
            case WHY_THIS -> "Why this?";
            case WHY_NOW -> "Why now?";
            case WHY_THIS_VERSION -> "Why this version for me?";
        };
    }

    public static String status(Pathway.Step.Status status) {
        return switch (status) {
            case DONE -> "Done";
            case IN_PROGRESS -> "In progress";
            case READY -> "Ready to start";
            case LOCKED -> "Locked";
        };
    }

    /** A phase of putting a change into practice. */
    public static String implementation(TaskStep.Phase phase) {
        return switch (phase) {
            case EXPLORE -> "Explore";
            case PREPARE -> "Prepare";
            case DELIVER -> "Deliver";
            case SUSTAIN -> "Sustain";
        };
    }

    /** What a link into a lesson says. */
    public static String begin(Pathway.Step.Status status) {
        return switch (status) {
            case DONE -> "Read it again";
            case IN_PROGRESS -> "Carry on with it";
            case READY -> "Start";
            case LOCKED -> "Look at it";
        };
    }

    public static String state(ParticipantRow.State state) {
        return switch (state) {
            case NOT_STARTED -> "Not started";
            case ON_COURSE -> "On course";
            case BEHIND -> "Behind";
            case COMPLETE -> "Complete";
            case PAUSED -> "Paused";
            case STOPPED -> "Stopped";
        };
    }

    public static String schoolKind(@Nullable SchoolKind kind) {
        return switch (kind) {
            case null -> "Not known";
            case MAINSTREAM -> "Mainstream";
            case SPECIAL -> "Special";
            case ALTERNATIVE_PROVISION -> "Alternative provision";
        };
    }

    public static String entry(CalendarEntry.Kind kind) {
        return switch (kind) {
            case TERM -> "Term";
            case HALF_TERM -> "Half-term";
            case INSET -> "INSET day";
            case BANK_HOLIDAY -> "Bank holiday";
            case TESTS_AND_EXAMS -> "Tests and exams";
            case CLOSED -> "School closed";
        };
    }

    /** "hearing-loop" and "step-free", as the contract writes them, are "Hearing loop, step-free". */
    public static String access(List<String> features) {
        return capital(features.stream()
                .map(feature -> feature.equals("step-free") ? feature : feature.replace('-', ' '))
                .collect(Collectors.joining(", ")));
    }

    /** "send" as content writes it is "SEND". */
    public static String strand(String strand) {
        return switch (strand) {
            case "send", "hr" -> strand.toUpperCase(Locale.UK);
            default -> capital(strand.replace('-', ' '));
        };
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
