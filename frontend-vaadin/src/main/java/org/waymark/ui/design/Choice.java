package org.waymark.ui.design;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The browser's own select: the one that every device and every screen reader knows. */
@Tag("select")
public final class Choice extends AbstractSinglePropertyField<Choice, String> implements HasStyle {

    /** @param word what people read for the value */
    public record Option(String value, String word) {

        public Option(String word) {
            this(word, word);
        }
    }

    /** The constants of a type, as addresses write them and people read them. */
    public static <E extends Enum<E>> List<Option> options(Class<E> type, Function<E, String> words) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(Address.text(constant), words.apply(constant)))
                .toList();
    }

    public Choice(List<Option> options) {
        super("value", "", false);
        setSynchronizedEvent("change");
        addClassName("field");
        for (Option option : options)
            getElement()
                    .appendChild(new Element("option")
                            .setAttribute("value", option.value())
                            .setText(option.word()));
    }
}
