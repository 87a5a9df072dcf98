package org.waymark.ui.progress;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.participant.Progress.AreaMastery;

/** One line for each area: how many statements are asked, shown and begun, and the same as a bar. */
class MasteryTable extends Div {

    MasteryTable(List<AreaMastery> areas) {
        addClassName("table-frame");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", "What you have shown, by area");
        NativeTable table = new NativeTable();
        table.addClassName("mastery");
        NativeTableRow head = table.getHead().addRow();
        List.of("Area", "Shown", "Begun", "Asked for", "As a bar").forEach(name -> header(head, name, "col"));
        areas.forEach(area -> row(table.getBody().addRow(), area));
        add(table);
    }

    private static void row(NativeTableRow row, AreaMastery area) {
        header(row, area.title(), "row");
        row.addDataCell().setText(String.valueOf(area.shown()));
        row.addDataCell().setText(String.valueOf(area.begun()));
        row.addDataCell().setText(String.valueOf(area.asked()));
        row.addDataCell().add(bar(area));
    }

    private static void header(NativeTableRow row, String name, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(name);
        cell.getElement().setAttribute("scope", scope);
    }

    private static Div bar(AreaMastery area) {
        Div bar = new Div(part("shown", area.shown(), area), part("begun", area.begun(), area));
        bar.addClassName("mastery-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(String className, int statements, AreaMastery area) {
        Span part = new Span();
        part.addClassName(className);
        part.getStyle().setWidth(100.0 * statements / Math.max(1, area.asked()) + "%");
        return part;
    }
}
