package org.waymark.backend.delivery.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.catalogue.SchoolCalendar.Entry;
import org.waymark.backend.catalogue.SchoolCalendar.Kind;

/** On which days schools are open, as a calendar has it. Days after its last term are not known, and count as open. */
record SchoolDays(List<Entry> entries) {

    SchoolDays {
        entries = List.copyOf(entries);
    }

    static SchoolDays of(SchoolCalendar calendar) {
        return new SchoolDays(calendar.entries());
    }

    Optional<String> bankHoliday(LocalDate day) {
        return on(day, Kind.BANK_HOLIDAY).map(Entry::title);
    }

    boolean isInTerm(LocalDate day) {
        return !isKnown(day)
                || on(day, Kind.TERM).isPresent() && on(day, Kind.HALF_TERM).isEmpty();
    }

    boolean isClosed(LocalDate day) {
        return !isInTerm(day) || bankHoliday(day).isPresent();
    }

    private boolean isKnown(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.TERM)
                .anyMatch(term -> !term.period().to().isBefore(day));
    }

    private Optional<Entry> on(LocalDate day, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .filter(entry -> !day.isBefore(entry.period().from())
                        && !day.isAfter(entry.period().to()))
                .findFirst();
    }
}
