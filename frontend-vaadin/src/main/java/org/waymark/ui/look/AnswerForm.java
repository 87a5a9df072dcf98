package org.waymark.ui.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.contract.look.LookAnswer;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Field;

/** What came of a request: the decision stands, or what was changed; and why, for the person to read. */
class AnswerForm extends Section {

    private final Field<Input> done = Field.input("look-done", "text", "What was changed")
            .hint("Only if something was. For example: moved to the session on 4 March.");
    private final TextArea words = new TextArea("Your answer");

    AnswerForm(Look look, SerializableConsumer<LookAnswer> send) {
        words.setHelperText(look.personName() + " reads it. Say why.");
        words.setMaxLength(LookWords.LONGEST);
        words.setWidthFull();
        Div buttons = new Div(
                new ActionButton("It was changed: answer", "primary", () -> send(Outcome.CHANGED, send)),
                new ActionButton("The decision stands: answer", "plain", () -> send(Outcome.STANDS, send)));
        buttons.addClassName("actions");
        Div form = new Div(done, words, buttons);
        form.addClassName("form");
        add(
                new H2("Answer"),
                new Paragraph("If something is to change, change it first or have it changed; then say here what."),
                form);
    }

    private void send(Outcome outcome, SerializableConsumer<LookAnswer> send) {
        done.clear();
        if (outcome == Outcome.CHANGED && done.control().getValue().isBlank()) {
            done.error("Say what was changed");
            return;
        }
        send.accept(new LookAnswer(
                outcome, outcome == Outcome.CHANGED ? done.control().getValue() : "", words.getValue()));
    }
}
