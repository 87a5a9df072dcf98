package org.waymark.ui.design;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The browser's own select: the one that every device and every screen reader knows. */
@Tag("select")
public final class Choice extends AbstractSinglePropertyField<Choice, String> implements HasStyle {

    /** @param word what people read for the value */
    public record Option(String value, String word) {}

    public Choice(List<Option> options) {
        super("value", "", false);
        addClassName("field");
        for (Option option : options)
            getElement().appendChild(new Element("option").setAttribute("value", option.value()).setText(option.word()));
    }
}
