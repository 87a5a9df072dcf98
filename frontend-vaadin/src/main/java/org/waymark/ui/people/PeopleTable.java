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

/** People with their state, hours, attendance and finish; each name leads to that person's pathway. */
public final class PeopleTable extends Div {

    private PeopleTable(DataTable table) {
        add(table);
    }

    /** @param place where the pathways are: {@code place/<participant id>} */
    public static PeopleTable of(List<ParticipantRow> rows, String place) {
        DataTable table =
                new DataTable("People", "Person", "School", "Qualification", "State", "Hours", "Attendance", "Finish");
        rows.forEach(row -> table.row(
                name(row, place),
                DataTable.two(new Span(row.school()), Words.phase(row.phase())),
                qualification(row),
                state(row),
                hours(row),
                attendance(row),
                finish(row)));
        return new PeopleTable(table);
    }

    /** Where the heading above says the school. */
    public static PeopleTable ofOneSchool(String school, List<ParticipantRow> rows, String place) {
        DataTable table = new DataTable(
                "People at " + school, "Person", "Qualification", "State", "Hours", "Attendance", "Finish");
        rows.forEach(row ->
                table.row(name(row, place), qualification(row), state(row), hours(row), attendance(row), finish(row)));
        return new PeopleTable(table);
    }

    private static Component name(ParticipantRow row, String place) {
        return DataTable.two(new Anchor(place + "/" + row.id(), row.name()), row.jobTitle());
    }

    private static Component qualification(ParticipantRow row) {
        return DataTable.two(new Span(row.qualification()), row.cohort());
    }

    /** "Paused", with the day until when; why is nobody's business here. */
    static Component state(ParticipantRow row) {
        StatusTag tag = StatusTag.of(row.state());
        return row.pausedUntil() == null ? tag : DataTable.two(tag, "until " + Words.day(row.pausedUntil()));
    }

    private static Component finish(ParticipantRow row) {
        return new Span(row.finish() == null ? "Not planned yet" : Words.day(row.finish()));
    }

    /** The share of their time in sessions so far that counts. */
    static Component attendance(ParticipantRow row) {
        return row.sessionMinutes() == 0
                ? new Span("No register yet")
                : DataTable.two(
                        new Span(row.attendedMinutes() * 100 / row.sessionMinutes() + "% of sessions"),
                        Words.hours(row.attendedMinutes()) + " of " + Words.hours(row.sessionMinutes()));
    }

    static Component hours(ParticipantRow row) {
        return new Meter(
                row.minutesDone(),
                row.minutesPlanned(),
                Words.hours(row.minutesDone()) + " of " + Words.hours(row.minutesPlanned()));
    }
}
