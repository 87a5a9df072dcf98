package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.pathway.Pathway.Skip;

/** What is not in the pathway, why, and the way to have it all the same. */
class LeftOut extends Section {

    LeftOut(List<Skip> skips) {
        add(new H2("What was left out, and why"));
        if (skips.isEmpty()) {
            add(new Paragraph("Nothing: every topic of your qualification is in your pathway."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        skips.forEach(skip -> list.add(item(skip)));
        add(list);
    }

    private static ListItem item(Skip skip) {
        Span title = new Span(skip.title());
        title.addClassName("task-name");
        Paragraph summary = new Paragraph(skip.summary());
        summary.addClassName("quiet");
        Div text = new Div(title, summary);
        text.addClassName("task-text");
        skip.reasons().forEach(reason -> text.add(new Paragraph(reason.sentence())));
        ListItem item = new ListItem(text);
        Div actions = new Div();
        actions.addClassName("actions");
        if (skip.canBeAdded()) actions.add(add(skip));
        actions.add(ask(skip));
        item.add(actions);
        return item;
    }

    private static Anchor ask(Skip skip) {
        Anchor ask = new Anchor("looks/ask?about=left-out&subject=" + skip.topicId(), "Ask someone to look");
        ask.setAriaLabel("Ask someone to look: " + skip.title());
        return ask;
    }

    private static Anchor add(Skip skip) {
        Anchor add = new Anchor("pathway/change?add=" + skip.topicId(), "Add it");
        add.setAriaLabel("Add it: " + skip.title());
        add.addClassName("button");
        return add;
    }
}
