package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here, said with what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(String sentence, Component... actions) {
        addClassName("empty");
        add(new Paragraph(sentence));
        add(actions);
    }
}
