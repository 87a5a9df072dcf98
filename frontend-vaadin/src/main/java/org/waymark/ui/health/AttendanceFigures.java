package org.waymark.ui.health;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Attendance;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.health.Bars.Bar;
import org.waymark.ui.health.Bars.Kind;

/** Who took part, by place, by whoever runs the cohort, and by cohort with its rule. */
final class AttendanceFigures {

    private static final List<Kind> KINDS = List.of(
            new Kind("Attended", "complete"), new Kind("Did not", "behind"), new Kind("Not marked", "not-started"));

    private AttendanceFigures() {}

    static Section section(CohortHealth health, Narrowing narrowed) {
        Section section = new Section(new H2("Who comes to sessions?"));
        if (health.attendanceByPlace().isEmpty()) {
            section.add(new EmptyState(
                    "No session has been held yet.", new Anchor("provider/sessions", "See the sessions to come")));
            return section;
        }
        section.add(
                new Paragraph(
                        "From the registers. Somebody who came late or left early has attended; a recording counts"
                                + " where the offer says so. Whoever has a seat and no mark is counted apart."),
                new Bars(
                        KINDS,
                        health.attendanceByPlace().stream()
                                .map(AttendanceFigures::bar)
                                .toList()),
                table("Attendance by place", "Place", health.attendanceByPlace()));
        if (health.attendanceByPartner().size() > 1)
            section.add(
                    new H3("By who runs the cohort"),
                    table("Attendance by who runs the cohort", "Run by", health.attendanceByPartner()));
        section.add(
                new H3("By cohort, against what it asks for"),
                byCohort(health.cohorts()),
                new Paragraph(new Anchor(
                        narrowed.at(HealthSessionsView.PATH)
                                .with(HealthSessionsView.WHICH, "held")
                                .href(),
                        "See it session by session")));
        return section;
    }

    private static Bar bar(Attendance at) {
        return new Bar(at.name(), List.of(at.counted(), at.marks() - at.counted(), at.unmarked()));
    }

    private static DataTable table(String caption, String first, List<Attendance> rows) {
        DataTable table = new DataTable(caption, first, "Sessions held", "Attended", "Not marked");
        rows.forEach(row -> table.row(
                new Span(row.name()),
                PeopleFigures.number(row.sessions()),
                new Span(HealthWords.attended(row)),
                PeopleFigures.number(row.unmarked())));
        return table;
    }

    private static DataTable byCohort(List<Cohort> cohorts) {
        DataTable table = new DataTable("Attendance by cohort", "Cohort", "Attended", "Share of live time");
        cohorts.forEach(cohort -> table.row(
                new Span(HealthWords.name(cohort)),
                new Span(HealthWords.attended(cohort.attendance())),
                new Span(HealthWords.rule(cohort))));
        return table;
    }
}
