package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.assignment.AssignmentPlan.Group;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Words;

/** Who attends with whom, and who could not. */
class GroupsFold extends NativeDetails {

    /** @param people with a pathway, the first page of them */
    GroupsFold(List<Group> groups, List<AssignmentRow> people) {
        super("Who attends together?");
        addClassName("fold");
        DataTable table =
                new DataTable("Groups that were to be kept together", "Group", "Same sessions", "Dates of their own");
        groups.forEach(group -> {
            List<AssignmentRow> members = people.stream()
                    .filter(row -> row.together() != null
                            && row.together().group().equals(group.name())
                            && row.qualification().equals(group.offer()))
                    .toList();
            table.row(
                    DataTable.two(new Span(group.name()), group.offer()),
                    DataTable.two(
                            new Span("%,d of %s".formatted(group.kept(), Words.people(group.people()))), kept(members)),
                    apart(group, members));
        });
        Paragraph hint =
                new Paragraph("Those of a group attend the same session of each topic that they have in common."
                        + " Nobody is left out for the sake of a group.");
        hint.addClassName("quiet");
        Div content = new Div(hint, table);
        content.addClassName("stacked");
        setContent(content);
    }

    private static String kept(List<AssignmentRow> members) {
        return String.join(
                ", ",
                members.stream()
                        .filter(row -> row.together() != null && row.together().kept())
                        .map(AssignmentRow::name)
                        .toList());
    }

    private static Component apart(Group group, List<AssignmentRow> members) {
        if (group.kept() == group.people()) return new Span("Nobody");
        UnorderedList list = new UnorderedList();
        list.addClassName("ways-on");
        for (AssignmentRow row : members)
            if (row.together() != null && !row.together().kept())
                list.add(new ListItem(row.name() + ": " + row.together().why()));
        return list;
    }
}
