package org.waymark.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school's year. A day is open if it is Monday to Friday, in a term, and no INSET day, bank holiday or blackout; days
 * of tests and exams are half open. After the last known term the calendar repeats, day for day of the week, 52 weeks
 * later. Without terms every week is a term week.
 *
 * @param terms in any order; they must not overlap
 * @param exams tests and exams, when leaders have half of their time
 * @param blackouts when nothing may be placed
 */
public record Calendar(
        List<Period> terms,
        Set<LocalDate> insetDays,
        Set<LocalDate> bankHolidays,
        List<Period> exams,
        List<Period> blackouts) {
    private static final int A_YEAR_OF_WEEKS = 52;
    private static final int A_YEAR_OF_DAYS = A_YEAR_OF_WEEKS * 7;
    private static final double HALF = 0.5;

    public Calendar {
        terms = terms.stream().sorted(Comparator.comparing(Period::from)).toList();
        insetDays = Set.copyOf(insetDays);
        bankHolidays = Set.copyOf(bankHolidays);
        exams = List.copyOf(exams);
        blackouts = List.copyOf(blackouts);
        for (int i = 1; i < terms.size(); i++) {
            if (!terms.get(i).from().isAfter(terms.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "two terms overlap on " + terms.get(i).from());
            }
        }
    }

    /** Every weekday open: for tests, and for people whose calendar nobody has entered. */
    public static Calendar alwaysOpen() {
        return new Calendar(List.of(), Set.of(), Set.of(), List.of(), List.of());
    }

    /** This school's calendar, completed from its provider's: terms of years it does not know, bank holidays, exams. */
    public Calendar withDefaults(Calendar provider) {
        var allTerms = new ArrayList<>(terms);
        provider.terms.stream().filter(this::liesOutside).forEach(allTerms::add);
        var holidays = new HashSet<>(bankHolidays);
        holidays.addAll(provider.bankHolidays);
        return new Calendar(allTerms, insetDays, holidays, exams.isEmpty() ? provider.exams : exams, blackouts);
    }

    public Calendar withBlackouts(List<Period> more) {
        var all = new ArrayList<>(blackouts);
        all.addAll(more);
        return new Calendar(terms, insetDays, bankHolidays, exams, all);
    }

    /** Whether sessions can be attended and work placed on this day. */
    public boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !bankHolidays.contains(day)
                && !insetDays.contains(day)
                && !isIn(blackouts, day)
                && isInTerm(day);
    }

    /** Asked for each day of some years, for each pathway: hence the plain loop. */
    private static boolean isIn(List<Period> periods, LocalDate day) {
        for (var period : periods) {
            if (period.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** How much of this day is open: 0, a half or 1. */
    public double openShareOf(LocalDate day) {
        if (!isOpen(day)) {
            return 0;
        }
        return isIn(exams, day) ? HALF : 1;
    }

    /** How much of the week that starts on this Monday is open, 0 to 1. */
    public double openShare(LocalDate monday) {
        double open = 0;
        for (int i = 0; i < Week.WORKING_DAYS; i++) {
            open += openShareOf(monday.plusDays(i));
        }
        return open / Week.WORKING_DAYS;
    }

    /** The first day of the term of this day; empty in holidays, and where no terms are known. */
    public Optional<LocalDate> findTerm(LocalDate day) {
        long later = weeksAfterTheLast(day);
        var term = knownTerm(day.minusWeeks(later));
        return Optional.ofNullable(term).map(known -> known.from().plusWeeks(later));
    }

    /** Whole calendars that the last known term must be repeated for, in weeks. */
    private long weeksAfterTheLast(LocalDate day) {
        return terms.isEmpty() || !day.isAfter(terms.getLast().to())
                ? 0
                : ((ChronoUnit.DAYS.between(terms.getLast().to(), day) - 1) / A_YEAR_OF_DAYS + 1) * A_YEAR_OF_WEEKS;
    }

    private @Nullable Period knownTerm(LocalDate day) {
        for (var term : terms) {
            if (term.contains(day)) {
                return term;
            }
        }
        return null;
    }

    private boolean isInTerm(LocalDate day) {
        return terms.isEmpty() || knownTerm(day.minusWeeks(weeksAfterTheLast(day))) != null;
    }

    private boolean liesOutside(Period term) {
        return terms.isEmpty()
                || term.from().isAfter(terms.getLast().to())
                || term.to().isBefore(terms.getFirst().from());
    }
}
