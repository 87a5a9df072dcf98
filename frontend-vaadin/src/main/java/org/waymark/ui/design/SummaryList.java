package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Names and what they stand at; a row may end in a link that changes it. */
public final class SummaryList extends DescriptionList {

    public SummaryList() {
        addClassName("summary-list");
    }

    public SummaryList row(String name, String value) {
        return row(name, new Span(value));
    }

    public SummaryList row(String name, Component... value) {
        Div row = new Div(new Term(name), new Description(value));
        add(row);
        return this;
    }
}
