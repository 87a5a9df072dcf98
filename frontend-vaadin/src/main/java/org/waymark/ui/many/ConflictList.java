package org.waymark.ui.many;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Decision;
import org.waymark.ui.design.ActionButton;

/** To whom it could not be applied: what has happened meanwhile, and the ways on, person by person. */
class ConflictList extends Section {

    interface Decide extends Serializable {
        void decided(AssignmentRow row, Decision decision);
    }

    ConflictList(List<AssignmentRow> people, Decide decide) {
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        people.forEach(row -> list.add(item(row, decide)));
        add(new H2("What has changed since it was tried out"), list);
    }

    private static ListItem item(AssignmentRow row, Decide decide) {
        Span who = new Span(row.name() + ", " + row.school());
        who.addClassName("task-name");
        Div text = new Div(who);
        text.addClassName("task-text");
        if (row.problem() != null) text.add(new Paragraph(row.problem()));
        Div ways = new Div();
        ways.addClassName("actions");
        for (Decision decision : row.decisions()) {
            ActionButton button = new ActionButton(words(decision), "plain", () -> decide.decided(row, decision));
            button.getElement().setAttribute("aria-label", words(decision) + ": " + row.name());
            ways.add(button);
        }
        text.add(ways);
        return new ListItem(text);
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case PLAN_AGAIN -> "Plan for them again";
            case LEAVE_OUT -> "Leave them out";
            case KEEP_THEIRS -> "Keep what they are on";
        };
    }
}
