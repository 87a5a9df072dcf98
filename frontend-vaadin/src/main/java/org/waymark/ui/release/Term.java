package org.waymark.ui.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.CalendarEntry.Kind;

/** A school's term, or the weeks to come where its calendar has none. */
record Term(String name, LocalDate from, LocalDate to) {

    private static final int WEEKS_WITHOUT_TERM = 13;

    /** In order. */
    static List<Term> all(List<CalendarEntry> entries, LocalDate today) {
        List<Term> terms = entries.stream()
                .filter(entry -> entry.kind() == Kind.TERM)
                .sorted(Comparator.comparing(CalendarEntry::from))
                .map(entry -> new Term(entry.name(), entry.from(), entry.to()))
                .toList();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return terms.isEmpty()
                ? List.of(new Term("The next weeks", monday, monday.plusWeeks(WEEKS_WITHOUT_TERM)))
                : terms;
    }

    /** The one that is asked for; otherwise that of today, or the next one. */
    static Term chosen(List<Term> terms, String asked, LocalDate today) {
        return terms.stream()
                .filter(term -> term.from().toString().equals(asked))
                .findFirst()
                .orElseGet(() -> terms.stream()
                        .filter(term -> !term.to().isBefore(today))
                        .findFirst()
                        .orElse(terms.getLast()));
    }
}
