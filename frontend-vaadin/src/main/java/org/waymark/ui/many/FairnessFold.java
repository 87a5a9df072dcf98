package org.waymark.ui.many;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.assignment.AssignmentPlan.Fairness;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Words;

/** How groups of people fare beside one another. */
class FairnessFold extends NativeDetails {

    FairnessFold(List<Fairness> groups) {
        super("How fair is it?");
        addClassName("fold");
        DataTable table = new DataTable(
                "How groups fare", "Group", "People", "Left out", "Share left out", "Travel to a day in person");
        groups.forEach(group -> table.row(
                DataTable.two(new Span(group.value()), group.group()),
                new Span("%,d".formatted(group.people())),
                new Span("%,d".formatted(group.leftOut())),
                new Span(share(group)),
                new Span(travel(group))));
        Paragraph hint = new Paragraph(
                "Travel is the mean of those with a pathway, estimated from the map. Small groups say little.");
        hint.addClassName("quiet");
        Div content = new Div(hint, table);
        content.addClassName("stacked");
        setContent(content);
    }

    private static String share(Fairness group) {
        return group.people() == 0 ? "0%" : Math.round(100.0 * group.leftOut() / group.people()) + "%";
    }

    private static String travel(Fairness group) {
        return group.people() == group.leftOut()
                ? "Nobody travels"
                : Words.hours((int) Math.round(group.travelMinutes()));
    }
}
