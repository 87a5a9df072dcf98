package org.waymark.ui.health;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.health.CohortHealth.Seats;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Words;
import org.waymark.ui.health.Bars.Bar;
import org.waymark.ui.health.Bars.Kind;

/** Seats of sessions to come, by kind and hub. */
final class SeatFigures {

    private static final List<Kind> KINDS = List.of(
            new Kind("Taken", "complete"),
            new Kind("Held for an answer", "on-course"),
            new Kind("Free", "not-started"));

    private SeatFigures() {}

    static Section section(List<Seats> seats) {
        Section section = new Section(new H2("Where are seats free?"));
        Anchor sessions = new Anchor("provider/sessions", "See all sessions");
        if (seats.isEmpty()) {
            section.add(new EmptyState("No session is to come.", sessions));
            return section;
        }
        DataTable table = new DataTable(
                "Seats of sessions to come", "Place", "Kind", "Sessions", "Offered", "Taken", "Held", "Free");
        seats.forEach(at -> table.row(
                new Span(at.place()),
                new Span(Words.activity(at.kind())),
                PeopleFigures.number(at.sessions()),
                PeopleFigures.number(at.offered()),
                PeopleFigures.number(at.taken()),
                PeopleFigures.number(at.held()),
                PeopleFigures.number(at.free())));
        section.add(
                new Paragraph(
                        "Of sessions to come that are not cancelled. A seat is held while somebody has still to say"
                                + " yes to it."),
                new Bars(
                        KINDS,
                        seats.stream()
                                .map(at -> new Bar(at.place(), List.of(at.taken(), at.held(), at.free())))
                                .toList()),
                table,
                new Paragraph(sessions));
        return section;
    }
}
