package org.waymark.ui.local;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.waymark.contract.delivery.LocalSession.Checklist;
import org.waymark.contract.delivery.LocalSession.Decision;
import org.waymark.contract.delivery.LocalSession.Outcome;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** The provider's checklist, and what it decides. */
class DecisionForm extends Section {

    private static final int LONGEST_WORDS = 1000;

    private final Field<Input> experience =
            Field.input("check-experience", "text", "What experience has the facilitator of this topic?");
    private final Field<Input> materials = Field.input("check-materials", "text", "Which materials are used?");
    private final Field<Input> safeguarding =
            Field.input("check-safeguarding", "text", "Who is told of a safeguarding concern on the day?");
    private final Field<Input> accessibility =
            Field.input("check-accessibility", "text", "How do people with access needs take part?");
    private final TextArea words = new TextArea("Words for them");
    private final Div problems = new Div();
    private final SerializableConsumer<Decision> send;

    DecisionForm(SerializableConsumer<Decision> send) {
        this.send = send;
        words.setHelperText("Needed where you send it back or refuse it: what to change, or why.");
        words.setMaxLength(LONGEST_WORDS);
        words.setWidthFull();
        words.setId("decision-words");
        Div buttons = new Div(
                new ActionButton("Approve", "primary", this::approve),
                new ActionButton("Send back", "plain", () -> sayNo(Outcome.SEND_BACK)),
                new ActionButton("Refuse", "plain", () -> sayNo(Outcome.REFUSE)));
        buttons.addClassName("actions");
        Div form = new Div(problems, experience, materials, safeguarding, accessibility, words, buttons);
        form.addClassName("form");
        add(
                new H2("Decide"),
                new Paragraph("Answer the checklist before you approve it. Your answers are kept with your name."),
                form);
    }

    private List<Field<Input>> checks() {
        return List.of(experience, materials, safeguarding, accessibility);
    }

    private void approve() {
        Corrections corrections = new Corrections();
        problems.removeAll();
        checks().forEach(Field::clear);
        checks().stream()
                .filter(field -> field.control().getValue().isBlank())
                .forEach(field -> corrections.wrong(field, "Answer this before you approve the session"));
        if (!corrections.isEmpty()) problems.add(corrections.summary());
        else
            send.accept(new Decision(
                    Outcome.APPROVE,
                    words.getValue(),
                    new Checklist(text(experience), text(materials), text(safeguarding), text(accessibility)),
                    true));
    }

    private void sayNo(Outcome outcome) {
        Corrections corrections = new Corrections();
        problems.removeAll();
        if (words.getValue().isBlank()) {
            corrections.wrong("Say why, so that they know what to do", "decision-words");
            problems.add(corrections.summary());
        } else send.accept(new Decision(outcome, words.getValue(), null, false));
    }

    private static String text(Field<Input> field) {
        return field.control().getValue().strip();
    }
}
