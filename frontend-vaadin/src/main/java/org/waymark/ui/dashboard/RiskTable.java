package org.waymark.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.ui.design.DataTable;

/** People to look at, why, and the place to do something about it. */
final class RiskTable {

    private RiskTable() {}

    static DataTable of(List<PersonAtRisk> people) {
        DataTable table = new DataTable("People to look at", "Person", "Qualification", "Why", "What you can do");
        people.forEach(person -> table.row(
                DataTable.two(new Anchor("trust/people/" + person.participantId(), person.name()), person.school()),
                new Span(person.qualification()),
                why(person.reasons()),
                way(person)));
        return table;
    }

    private static UnorderedList why(List<Because> reasons) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ways-on");
        reasons.forEach(because -> list.add(new ListItem(because.sentence())));
        return list;
    }

    private static Component way(PersonAtRisk person) {
        Reason first = person.reasons().getFirst().reason();
        Anchor way = first == Reason.PROPOSAL_UNANSWERED
                ? new Anchor("assignments", "Remind them, or take it back")
                : new Anchor("trust/people/" + person.participantId(), "Look at the pathway together");
        way.setAriaLabel(way.getText() + ": " + person.name());
        return way;
    }
}
