package org.waymark.ui.bringing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.waymark.contract.bringing.ProgrammeImport.Line;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.ui.design.DataTable;

/** Counts in the files against counts in Waymark, with every difference named. */
class ReconciliationTable extends Section {

    ReconciliationTable(Outcome outcome) {
        DataTable table = new DataTable("Files against Waymark", "What", "In the files", "In Waymark", "Differences");
        outcome.reconciliation()
                .forEach(line -> table.row(
                        new Span(line.what()),
                        new Span("%,d".formatted(line.inFile())),
                        new Span("%,d".formatted(line.inWaymark())),
                        differences(line)));
        add(
                new H2("Does everything add up?"),
                new Paragraph(
                        "What the files count, what Waymark would count for this cohort, and where the two differ."),
                table);
    }

    private static Component differences(Line line) {
        if (line.differences().isEmpty()) return new Span("None");
        UnorderedList list = new UnorderedList();
        list.addClassName("ways-on");
        line.differences()
                .forEach(difference ->
                        list.add(new ListItem("%,d: %s".formatted(difference.count(), difference.why()))));
        return list;
    }
}
