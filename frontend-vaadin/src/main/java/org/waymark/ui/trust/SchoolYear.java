package org.waymark.ui.trust;

import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.organisation.CalendarEntry;

/** From September to August. */
record SchoolYear(int begins) {

    static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
    }

    /** The years that the entries touch, first to last. */
    static List<SchoolYear> of(List<CalendarEntry> entries) {
        return entries.stream()
                .map(entry -> of(entry.from()))
                .distinct()
                .sorted((a, b) -> Integer.compare(a.begins, b.begins))
                .toList();
    }

    LocalDate first() {
        return LocalDate.of(begins, 9, 1);
    }

    LocalDate last() {
        return LocalDate.of(begins + 1, 8, 31);
    }

    boolean touches(CalendarEntry entry) {
        return !entry.from().isAfter(last()) && !entry.to().isBefore(first());
    }

    /** "2026 to 2027". */
    String name() {
        return begins + " to " + (begins + 1);
    }
}
