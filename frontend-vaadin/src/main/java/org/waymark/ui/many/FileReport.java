package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What was made of an uploaded file, and which rows need correcting. */
class FileReport extends Section {

    private final SerializableSupplier<byte[]> corrections;

    FileReport(PeopleFile file, SerializableSupplier<byte[]> corrections) {
        this.corrections = corrections;
        SummaryList summary = new SummaryList()
                .row("Rows", "%,d".formatted(file.rows()))
                .row("In the list already", Words.people(file.matched()))
                .row("New", Words.people(file.added()))
                .row("Repeated, passed over", Words.count(file.repeated(), "row"))
                .row("To correct", Words.count(file.faultyRows(), "row"));
        summary.addClassName("narrow");
        add(new H2("What we read in " + file.name()), outcome(file), summary);
        if (file.faultyRows() > 0) faults(file);
    }

    private static Component outcome(PeopleFile file) {
        int good = file.matched() + file.added();
        if (file.faultyRows() == 0) return Notice.done(Words.people(good) + " chosen", "Every row could be read.");
        return Notice.warning(
                Words.count(file.faultyRows(), "row") + (file.faultyRows() == 1 ? " needs" : " need") + " correcting",
                good == 0
                        ? "Nobody is chosen yet."
                        : Words.people(good) + " from the other rows " + (good == 1 ? "is" : "are") + " chosen.");
    }

    private void faults(PeopleFile file) {
        DataTable table = new DataTable("Rows to correct", "Row", "Column", "It says", "What to do");
        file.faulty()
                .forEach(fault -> table.row(
                        new Span("Row " + fault.row()),
                        new Span(fault.column()),
                        new Span(fault.value().isBlank() ? "Nothing" : fault.value()),
                        new Span(fault.whatToDo())));
        add(table);
        if (file.faulty().size() < file.faultyRows())
            add(new Paragraph("These are the first " + file.faulty().size() + " of " + file.faultyRows()
                    + ". The file below has them all."));
        add(new Paragraph(
                new Span(
                        "Correct them in your own file and upload it again. Or work on these rows alone and upload only"
                                + " them, and the others stay chosen: "),
                new FileLink(
                        "Download the rows to correct (CSV)", "waymark-people-to-correct", FileFormat.CSV, corrections),
                new Span(".")));
    }
}
