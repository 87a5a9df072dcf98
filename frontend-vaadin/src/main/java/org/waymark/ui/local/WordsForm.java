package org.waymark.ui.local;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.waymark.ui.design.ActionButton;

/** A few words, and what is done with them. */
class WordsForm extends Section {

    private static final int LONGEST = 500;

    private final TextArea words;

    WordsForm(String title, String label, String hint, String button, String known, SerializableConsumer<String> send) {
        words = new TextArea(label);
        words.setHelperText(hint);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setValue(known);
        Div actions = new Div(new ActionButton(button, "plain", () -> send(send)));
        actions.addClassName("actions");
        Div form = new Div(words, actions);
        form.addClassName("form");
        add(new H2(title), form);
    }

    private void send(SerializableConsumer<String> send) {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage("Write something first");
        if (!words.isInvalid()) send.accept(words.getValue().strip());
    }
}
