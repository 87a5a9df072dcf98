package org.waymark.ui.design;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The browser's own checkbox, for a row of a table. */
@Tag("input")
public final class Tick extends AbstractSinglePropertyField<Tick, Boolean> {

    /** @param spoken what it stands for, since a row has no label of its own */
    public Tick(String spoken) {
        super("checked", false, false);
        setSynchronizedEvent("change");
        addClassName("tick");
        getElement().setAttribute("type", "checkbox").setAttribute("aria-label", spoken);
    }
}
