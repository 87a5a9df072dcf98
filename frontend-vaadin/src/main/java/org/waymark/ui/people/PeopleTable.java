package org.waymark.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** People with their state, hours and finish; each name leads to that person's pathway. */
public final class PeopleTable extends Div {

    /** @param place where the pathways are: {@code place/<participant id>} */
    public PeopleTable(String caption, List<ParticipantRow> rows, String place) {
        DataTable table = new DataTable(caption, "Person", "School", "Qualification", "State", "Hours", "Finish");
        rows.forEach(row -> table.row(
                DataTable.two(new Anchor(place + "/" + row.id(), row.name()), row.jobTitle()),
                DataTable.two(new Span(row.school()), Words.phase(row.phase())),
                DataTable.two(new Span(row.qualification()), row.cohort()),
                StatusTag.of(row.state()),
                hours(row),
                new Span(row.finish() == null ? "Not planned yet" : Words.day(row.finish()))));
        add(table);
    }

    static Component hours(ParticipantRow row) {
        return new Meter(
                row.minutesDone(),
                row.minutesPlanned(),
                Words.hours(row.minutesDone()) + " of " + Words.hours(row.minutesPlanned()));
    }
}
