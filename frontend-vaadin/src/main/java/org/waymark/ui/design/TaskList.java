package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Things to do, one a line: what, a hint beneath, and its status in words at the end. */
public final class TaskList extends UnorderedList {

    public TaskList() {
        addClassName("task-list");
    }

    public TaskList task(String href, String name, String hint, StatusTag status) {
        return row(new Anchor(href, name), hint, status);
    }

    /** A line that cannot be followed yet. */
    public TaskList waiting(String name, String hint, StatusTag status) {
        return row(new Span(name), hint, status);
    }

    private TaskList row(Component name, String hint, StatusTag status) {
        name.addClassName("task-name");
        Div text = new Div(name);
        text.addClassName("task-text");
        if (!hint.isBlank()) text.add(quiet(hint));
        add(new ListItem(text, status));
        return this;
    }

    private static Paragraph quiet(String hint) {
        Paragraph paragraph = new Paragraph(hint);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
