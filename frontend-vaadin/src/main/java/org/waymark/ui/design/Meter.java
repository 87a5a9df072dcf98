package org.waymark.ui.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** How much of a whole is there: a bar, and the same in words beneath it. */
public final class Meter extends Div {

    public Meter(int part, int whole, String words) {
        addClassName("meter");
        Span filled = new Span();
        filled.getStyle().setWidth(percent(part, whole) + "%");
        Div bar = new Div(filled);
        bar.addClassName("meter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(bar, new Paragraph(words));
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.min(100, part * 100 / whole);
    }
}
