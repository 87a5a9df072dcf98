package org.waymark.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** For days on which there is little time, weeks in which there was none, and places without a connection. */
class ShortOfTime extends Div {

    ShortOfTime() {
        addClassNames("actions", "short-of-time");
        Anchor paper = new Anchor("pack/this-week", "This week on paper");
        Anchor pdf = new Anchor("pack/this-week/pdf", "This week as a PDF (under 300 kB)");
        paper.setRouterIgnore(true);
        pdf.setRouterIgnore(true);
        add(
                button("short-time?minutes=20", "I have 20 minutes"),
                button("pathway/this-week", "I couldn’t this week"),
                paper,
                pdf);
    }

    private static Anchor button(String href, String words) {
        Anchor button = new Anchor(href, words);
        button.addClassName("button");
        return button;
    }
}
