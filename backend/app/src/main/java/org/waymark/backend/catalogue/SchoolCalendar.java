package org.waymark.backend.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Phase;

/** Dated entries of a school's year, after inheritance: a calendar holds those it extends. */
public record SchoolCalendar(String id, String title, String notice, List<Entry> entries) {

    public enum Kind implements Worded {
        TERM,
        HALF_TERM,
        BANK_HOLIDAY,
        INSET,
        /** Any other day on which the school is shut. */
        CLOSED,
        TESTS,
        EXAMS
    }

    /** @param phases whom it touches; all three where the file names none */
    public record Entry(String id, Kind kind, String title, Period period, Set<Phase> phases) {
        public Entry {
            phases = Set.copyOf(phases);
        }
    }

    public SchoolCalendar {
        entries = List.copyOf(entries);
    }

    /** This calendar on top of another: entries of the same id are replaced, those named are left out. */
    public SchoolCalendar over(SchoolCalendar base, Set<String> removed) {
        var own = entries.stream().map(Entry::id).collect(Collectors.toSet());
        var inherited =
                base.entries.stream().filter(entry -> !own.contains(entry.id()) && !removed.contains(entry.id()));
        return new SchoolCalendar(
                id, title, notice, Stream.concat(inherited, entries.stream()).toList());
    }

    /** As the engine plans with it, for a school of these phases: half-terms cut the terms, INSET days are single days. */
    public Calendar forPhases(Set<Phase> phases) {
        var mine = entries.stream()
                .filter(entry -> entry.phases().stream().anyMatch(phases::contains))
                .toList();
        return new Calendar(
                teaching(mine),
                days(mine, Kind.INSET),
                days(mine, Kind.BANK_HOLIDAY),
                periods(mine, Kind.TESTS, Kind.EXAMS),
                periods(mine, Kind.CLOSED));
    }

    private static List<Period> teaching(List<Entry> entries) {
        var breaks = periods(entries, Kind.HALF_TERM);
        return periods(entries, Kind.TERM).stream()
                .flatMap(term -> without(term, breaks).stream())
                .toList();
    }

    private static List<Period> without(Period term, List<Period> breaks) {
        var parts = new ArrayList<Period>();
        var from = term.from();
        for (var pause : breaks) {
            if (pause.from().isAfter(from) && pause.to().isBefore(term.to())) {
                parts.add(new Period(from, pause.from().minusDays(1)));
                from = pause.to().plusDays(1);
            }
        }
        parts.add(new Period(from, term.to()));
        return parts;
    }

    private static List<Period> periods(List<Entry> entries, Kind... kinds) {
        var wanted = Set.of(kinds);
        return entries.stream()
                .filter(entry -> wanted.contains(entry.kind()))
                .map(Entry::period)
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
    }

    private static Set<LocalDate> days(List<Entry> entries, Kind kind) {
        return periods(entries, kind).stream()
                .flatMap(period -> period.from().datesUntil(period.to().plusDays(1)))
                .collect(Collectors.toSet());
    }
}
