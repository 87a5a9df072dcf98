package org.waymark.ui.design;

import com.vaadin.flow.component.html.NativeButton;

/** Opens the browser's print dialogue; the print style sheet does the rest. */
public final class PrintButton extends NativeButton {

    public PrintButton(String text) {
        super(text);
        addClassNames("button", "print-button");
        getElement().setAttribute("type", "button").setAttribute("onclick", "window.print()");
    }
}
