package org.waymark.backend.delivery.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of a series. Weeks whose day is closed are not counted, so that a fortnightly series goes on a fortnight of
 * school after a half-term.
 *
 * @param closed days that were passed over
 */
record Series(List<LocalDateTime> starts, List<LocalDate> closed) {

    Series {
        starts = List.copyOf(starts);
        closed = List.copyOf(closed);
    }

    /** @param last no session is after it, so there may be fewer than asked for */
    static Series of(LocalDateTime first, int everyWeeks, int times, LocalDate last, SchoolDays days) {
        List<LocalDateTime> starts = new ArrayList<>(List.of(first));
        List<LocalDate> closed = new ArrayList<>();
        int open = 0;
        for (LocalDateTime next = first.plusWeeks(1);
                starts.size() < times && !next.toLocalDate().isAfter(last);
                next = next.plusWeeks(1)) {
            if (days.isClosed(next.toLocalDate())) {
                closed.add(next.toLocalDate());
            } else if (++open % everyWeeks == 0) {
                starts.add(next);
            }
        }
        return new Series(starts, closed);
    }

    static Series single(LocalDateTime start) {
        return new Series(List.of(start), List.of());
    }
}
