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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private record Reason(String problem, List<String> waysOn) {}

    /** Most people are left out for the same few reasons. */
    private static UnorderedList reasons(List<AssignmentRow> people) {
        Map<Reason, List<AssignmentRow>> alike = new LinkedHashMap<>();
        for (AssignmentRow row : people) {
            String problem = row.problem() == null ? "No reason is known." : row.problem();
            alike.computeIfAbsent(new Reason(problem, row.waysOn()), reason -> new ArrayList<>())
                    .add(row);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("reasons-left-out");
        alike.forEach((reason, those) -> list.add(reason(reason, those)));
        return list;
    }

    private static ListItem reason(Reason reason, List<AssignmentRow> people) {
        Span what = new Span(Words.people(people.size()) + ": " + reason.problem());
        what.addClassName("task-name");
        Paragraph names = new Paragraph(names(people));
        names.addClassName("quiet");
        ListItem item = new ListItem(what, names);
        if (!reason.waysOn().isEmpty()) item.add(Rows.ways(reason.waysOn()));
        return item;
    }

    private static String names(List<AssignmentRow> people) {
        String first = people.stream()
                .limit(MOST_SHOWN)
                .map(row -> row.name() + " (" + row.school() + ")")
                .collect(Collectors.joining(", "));
        int more = people.size() - MOST_SHOWN;
        return more > 0 ? first + ", and %,d more".formatted(more) : first;
    }
}
