package org.waymark.ui.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What every view is: one main heading, which is also the window's title and takes the focus on arrival. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();

    protected Page(String title) {
        addClassName("page");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        setHeading(title);
    }

    protected final void setHeading(String title) {
        heading.setText(title);
    }

    /** Leaves the heading alone: the same view is used again when its address is asked for again. */
    protected final void startAfresh() {
        removeAll();
        add(heading);
    }

    /** A sentence under the heading that says what the page is for, or where the person stands. */
    protected final Paragraph lead(String sentence) {
        Paragraph lead = new Paragraph(sentence);
        lead.addClassName("lead");
        add(lead);
        return lead;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – Waymark";
    }
}
