package org.waymark.ui.many;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.waymark.contract.assignment.AssignmentPlan.Fix;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Words;

/** Who is left out, why, and what would help. Only what was tried is offered to be taken. */
class LeftOut extends Section {

    private static final int MOST_SHOWN = 10;

    LeftOut(List<AssignmentRow> people, Result result, SerializableConsumer<Fix> take) {
        add(new H2("Who would be left out, and what would help"));
        if (result.fixes().isEmpty())
            add(new Paragraph("No single change that we tried helps. Look at the reasons below: other limits, another"
                    + " offer or fewer people may."));
        else add(new H3("Tried, and helps"), fixes(result.fixes(), take));
        add(new H3("Why"), reasons(people));
        if (result.leftOut() > MOST_SHOWN)
            add(new Paragraph(new Anchor("#people", "All " + result.leftOut() + " are in the list below")));
    }

    private static UnorderedList fixes(List<Fix> fixes, SerializableConsumer<Fix> take) {
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        for (Fix fix : fixes) {
            ActionButton button = new ActionButton("Take this", "plain", () -> take.accept(fix));
            button.getElement().setAttribute("aria-label", "Take this: " + fix.sentence());
            Span gain =
                    new Span(Words.people(fix.gain()) + " more would get a pathway. It is tried out again at once.");
            gain.addClassName("quiet");
            Div text = new Div(new Paragraph(fix.sentence()), gain);
            text.addClassName("task-text");
            list.add(new ListItem(text, button));
        }
        return list;
    }

    private static UnorderedList reasons(List<AssignmentRow> people) {
        UnorderedList list = new UnorderedList();
        list.addClassName("reasons-left-out");
        people.stream().limit(MOST_SHOWN).forEach(row -> list.add(reason(row)));
        return list;
    }

    private static ListItem reason(AssignmentRow row) {
        Span who = new Span(row.name() + ", " + row.school());
        who.addClassName("task-name");
        ListItem item = new ListItem(who);
        if (row.problem() != null) item.add(new Paragraph(row.problem()));
        if (!row.waysOn().isEmpty()) item.add(Rows.ways(row));
        return item;
    }
}
