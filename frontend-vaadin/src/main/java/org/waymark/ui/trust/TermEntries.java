package org.waymark.ui.trust;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.CalendarEntry.Kind;
import org.waymark.contract.organisation.SchoolCalendar;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** A year's entries under the term they belong to; the school's own ones can be changed. */
class TermEntries extends Div {

    /** A term's first day may be an INSET day: it belongs to the term that begins with it. */
    private static final Comparator<CalendarEntry> TERM_FIRST =
            Comparator.comparing(CalendarEntry::from).thenComparing(entry -> entry.kind() != Kind.TERM);

    TermEntries(SchoolCalendar calendar, SchoolYear year) {
        addClassName("months");
        List<CalendarEntry> own = OwnEntry.all(calendar);
        byTerm(calendar, year).forEach((term, entries) -> {
            DataTable table = new DataTable(term, "Entry", "Kind", "Days", "Whose");
            entries.forEach(entry -> table.row(
                    new Span(entry.name()),
                    new Span(Words.entry(entry.kind())),
                    new Span(Words.days(entry.from(), entry.to()) + " "
                            + entry.to().getYear()),
                    entry.own() ? own(calendar.schoolId(), entry, own.indexOf(entry)) : inherited()));
            add(new Section(new H3(term), table));
        });
    }

    /** What comes before the first term of the year stands before it; a holiday belongs to the term it follows. */
    private static Map<String, List<CalendarEntry>> byTerm(SchoolCalendar calendar, SchoolYear year) {
        Map<String, List<CalendarEntry>> terms = new LinkedHashMap<>();
        String term = "Before the first term";
        List<CalendarEntry> entries = calendar.entries().stream()
                .filter(year::touches)
                .sorted(TERM_FIRST)
                .toList();
        for (CalendarEntry entry : entries) {
            if (entry.kind() == Kind.TERM) term = entry.name();
            terms.computeIfAbsent(term, name -> new ArrayList<>()).add(entry);
        }
        return terms;
    }

    private static Component own(String schoolId, CalendarEntry entry, int number) {
        Anchor change = new Anchor("trust/schools/" + schoolId + "/entries/" + number, "Change or remove");
        change.setAriaLabel("Change or remove: " + entry.name());
        Div own = new Div(new StatusTag("Your school’s own", StatusTag.Tone.ACTIVE), change);
        own.addClassName("actions");
        return own;
    }

    private static Component inherited() {
        Span inherited = new Span("Inherited");
        inherited.addClassName("quiet");
        return inherited;
    }
}
