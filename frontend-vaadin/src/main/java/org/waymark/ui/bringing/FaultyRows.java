package org.waymark.ui.bringing;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.waymark.contract.FileFormat;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.FileLink;

/** Rows of a file that need correcting, with what to do about each; nothing where there are none. */
class FaultyRows extends Section {

    private static final int MOST_SHOWN = 100;

    FaultyRows(ProgrammeImportApi imports, String importId, FileKind kind) {
        List<ImportedRow> rows = Calls.call(imports.rows(importId, kind, ImportedRow.Status.FAULTY, null))
                .items();
        setVisible(!rows.isEmpty());
        String name = Place.name(kind).toLowerCase(Locale.ROOT);
        DataTable table = new DataTable("Rows to correct: " + name, "Row", "About", "What to do");
        rows.stream()
                .limit(MOST_SHOWN)
                .forEach(row -> table.row(
                        new Span("Row " + row.row()),
                        new Span(row.about()),
                        new Span(row.whatToDo() == null ? "" : row.whatToDo())));
        add(
                new H2("Rows to correct in the file of " + name),
                new Paragraph(
                        "They are left out. Correct them in your own file and upload it again, and nothing that is"
                                + " right already changes."),
                table);
        if (rows.size() > MOST_SHOWN)
            add(new Paragraph("These are the first " + MOST_SHOWN + ". The file below has them all."));
        add(new FileLink(
                "Download the rows to correct: " + name + " (CSV)",
                "waymark-" + name + "-to-correct",
                FileFormat.CSV,
                () -> Calls.call(imports.corrections(importId, kind))));
    }
}
