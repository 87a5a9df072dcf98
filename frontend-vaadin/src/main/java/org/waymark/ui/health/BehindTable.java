package org.waymark.ui.health;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.ui.design.DataTable;

/** People to look at, with the reasons. */
final class BehindTable {

    private BehindTable() {}

    static DataTable of(List<PersonAtRisk> people) {
        DataTable table = new DataTable("People to look at", "Person", "Qualification", "Why");
        people.forEach(person -> table.row(
                DataTable.two(new Anchor("provider/people/" + person.participantId(), person.name()), person.school()),
                new Span(person.qualification()),
                why(person.reasons())));
        return table;
    }

    private static UnorderedList why(List<Because> reasons) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ways-on");
        reasons.forEach(because -> list.add(new ListItem(because.sentence())));
        return list;
    }
}
