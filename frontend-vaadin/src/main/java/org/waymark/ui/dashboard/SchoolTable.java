package org.waymark.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.assignment.TrustProgress.OfSchool;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.Words;

/** A row for each school and qualification; its people are one link away. */
final class SchoolTable {

    private SchoolTable() {}

    static DataTable of(List<OfSchool> rows) {
        DataTable table = new DataTable(
                "Progress by school and qualification", "School", "Qualification", "People", "Behind", "Hours done");
        rows.forEach(row -> table.row(
                school(row),
                new Span(row.qualification()),
                Charts.number(row.counts().people()),
                new Span(
                        row.counts().behind() == 0
                                ? "Nobody"
                                : Words.people(row.counts().behind())),
                new Meter(
                        row.counts().minutesDone(),
                        Math.max(row.counts().minutesDue(), 1),
                        ProgressWords.hours(row.counts()))));
        return table;
    }

    private static Component school(OfSchool row) {
        return new Anchor(
                Address.of("trust")
                        .with("school", row.school())
                        .with("qualification", row.qualification())
                        .href(),
                row.school());
    }
}
