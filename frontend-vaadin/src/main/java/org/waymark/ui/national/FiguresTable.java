package org.waymark.ui.national;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.NationalFigures.States;
import org.waymark.ui.design.DataTable;

/** A row for each group; the chart, in numbers. */
class FiguresTable extends Div {

    private final DataTable table;

    FiguresTable(String caption, String group) {
        table = new DataTable(
                caption,
                group,
                "People",
                "Finished",
                "On course",
                "Behind",
                "Paused",
                "Stopped",
                "Hours planned a person");
        add(table);
    }

    FiguresTable with(Row row) {
        States states = row.states();
        table.row(
                new Span(row.name()),
                number(row.people()),
                states == null ? withheld() : number(states.finished()),
                states == null ? withheld() : number(states.onCourse()),
                states == null ? withheld() : number(states.behind()),
                states == null ? withheld() : number(states.paused()),
                states == null ? withheld() : number(states.stopped()),
                number(row.hoursPlanned()));
        return this;
    }

    private static Span number(int number) {
        return new Span("%,d".formatted(number));
    }

    private static Span withheld() {
        Span withheld = new Span("Withheld");
        withheld.addClassName("quiet");
        return withheld;
    }
}
