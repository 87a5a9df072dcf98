package org.waymark.ui.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Reason;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** The steps as a table: what the timeline draws, in words. Its reasons are printed, and read by those who ask. */
public final class StepTable extends Div {

    public StepTable(List<Step> steps, StepLinks links) {
        addClassName("table-frame");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Steps");
        NativeTable table = new NativeTable();
        table.addClassName("step-table");
        NativeTableRow head = table.getHead().addRow();
        List.of("Step", "When", "Hours", "How", "Status", "Why").forEach(name -> {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(name);
            cell.getElement().setAttribute("scope", "col");
        });
        steps.forEach(step -> row(table.getBody().addRow(), step, links));
        add(table);
    }

    private static void row(NativeTableRow row, Step step, StepLinks links) {
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(links.href(step), step.title()), new Div(Mark.phase(step.phase())));
        row.addDataCell()
                .setText(Words.days(step.starts(), step.ends()) + " "
                        + step.ends().getYear());
        row.addDataCell().setText(Words.hours(step.minutes()));
        row.addDataCell().add(activities(step));
        row.addDataCell().add(StatusTag.of(step.status()));
        row.addDataCell().add(why(step));
    }

    private static Div activities(Step step) {
        Div activities = new Div();
        activities.addClassName("stack");
        for (Part part : step.parts()) {
            String detail = part.session() == null
                    ? Words.hours(part.minutes())
                    : Words.moment(part.session().start()) + ", "
                            + part.session().place();
            Span line = new Span(Mark.activity(part.kind()), new Span(" " + detail));
            activities.add(line);
        }
        return activities;
    }

    private static Div why(Step step) {
        Div why = new Div();
        why.addClassName("stack");
        for (Reason reason : step.reasons()) why.add(new Span(reason.sentence()));
        return why;
    }
}
