package org.waymark.ui.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Reason;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** The steps as a table: what the timeline draws, in words. Its reasons are printed, and read by those who ask. */
public final class StepTable extends Div {

    public StepTable(List<Step> steps, StepLinks links) {
        addClassName("step-table");
        DataTable table = new DataTable("Steps", "Step", "When", "Hours", "How", "Status", "Why");
        steps.forEach(step -> table.row(
                new Div(new Anchor(links.href(step), step.title()), new Div(Mark.phase(step.phase()))),
                DataTable.text(Words.days(step.starts(), step.ends()) + " "
                        + step.ends().getYear()),
                DataTable.text(Words.hours(step.minutes())),
                activities(step),
                StatusTag.of(step.status()),
                why(step)));
        add(table);
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
