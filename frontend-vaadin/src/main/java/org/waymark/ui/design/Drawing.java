package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Markup that was made on the server. Whoever makes it escapes every text that a person wrote. */
@Tag("span")
public class Drawing extends Component {

    public Drawing(String markup, String className) {
        addClassName(className);
        draw(markup);
    }

    public final void draw(String markup) {
        getElement().setProperty("innerHTML", markup);
    }
}
