package org.waymark.ui.many;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.assignment.AssignmentPlan.Funded;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Words;

/** Whose places could be funded, whose not, and why. */
class FundingFold extends NativeDetails {

    FundingFold(List<Funded> groups) {
        super("Which places could be funded, and why?");
        addClassName("fold");
        DataTable table = new DataTable("Funding of the places", "Funding", "Why", "People", "Their places");
        groups.forEach(group -> table.row(
                new Span(Words.funding(group.outcome())),
                new Span(group.reason()),
                new Span("%,d".formatted(group.people())),
                new Span(group.pounds() == null ? "Not stated" : Words.pounds(group.pounds()))));
        Paragraph hint =
                new Paragraph("By the department’s rules and the lists that are imported. It is never a promise:"
                        + " ask the provider whether a funded place is left.");
        hint.addClassName("quiet");
        Div content = new Div(hint, table);
        content.addClassName("stacked");
        setContent(content);
    }
}
