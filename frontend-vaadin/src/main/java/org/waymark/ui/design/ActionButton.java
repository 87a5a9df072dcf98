package org.waymark.ui.design;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.Command;

/** A button that does something on this page; it never sends a form by itself. */
public final class ActionButton extends NativeButton {

    /** @param tone primary, plain or warning, as the style sheet has them */
    public ActionButton(String text, String tone, Command action) {
        super(text, click -> action.execute());
        addClassNames("button", tone);
        getElement().setAttribute("type", "button");
    }
}
