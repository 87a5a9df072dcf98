package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.waymark.contract.Page;

/** The way to the next page of a list and back to the first; empty where there is one page only. */
public final class PageLinks extends Div {

    /** @param from what the address calls the cursor */
    public PageLinks(Page<?> page, Address address, String from) {
        addClassName("actions");
        if (address.has(from)) add(new Anchor(address.with(from, "").href(), "First page"));
        if (page.next() != null) add(new Anchor(address.with(from, page.next()).href(), "Next page"));
        setVisible(getChildren().findAny().isPresent());
    }
}
