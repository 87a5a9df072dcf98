package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Rows of facts; the first cell names its row. In a narrow window each row becomes a block with its columns' names in
 * it; roles are written out, since browsers forget them for tables that are not laid out as tables.
 */
public final class DataTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<String> columns;

    public DataTable(String caption, String... columns) {
        this.columns = List.of(columns);
        addClassName("data-table");
        table.setCaptionText(caption);
        table.getCaption().addClassName("only-heard");
        role(table, "table");
        role(table.getHead(), "rowgroup");
        role(table.getBody(), "rowgroup");
        NativeTableRow head = table.getHead().addRow();
        role(head, "row");
        this.columns.forEach(column -> {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
        });
        add(table);
    }

    public DataTable row(Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        role(row, "row");
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(cells[0]);
        role(name, "rowheader");
        for (int i = 1; i < cells.length; i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells[i]);
            cell.getElement().setAttribute("data-label", columns.get(i));
            role(cell, "cell");
        }
        return this;
    }

    /** The last row, for those who link to it. */
    public DataTable withId(String id) {
        table.getBody().getRows().getLast().setId(id);
        return this;
    }

    public static Span text(String text) {
        return new Span(text);
    }

    /** A name with something quieter beneath it. */
    public static Div two(Component first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("quiet");
        Div both = new Div(first, quiet);
        both.addClassName("two-lines");
        return both;
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
