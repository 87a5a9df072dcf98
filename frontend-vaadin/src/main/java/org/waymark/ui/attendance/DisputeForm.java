package org.waymark.ui.attendance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Objects;
import java.util.Optional;
import org.waymark.contract.attendance.DisputeAnswer;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.Register;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;

/** What somebody says against their mark, and the answer to it. */
class DisputeForm extends Div {

    private final Div messages = new Div();

    DisputeForm(
            Register.Line line,
            SerializableFunction<DisputeAnswer, Versioned<Register>> send,
            SerializableConsumer<Versioned<Register>> answered) {
        addClassName("stacked");
        Register.Dispute dispute = Objects.requireNonNull(line.dispute());
        add(new H3(line.name()), new Paragraph("“" + dispute.text() + "”"));
        if (dispute.answer() != null) {
            add(new Paragraph("Answered by " + dispute.answeredBy() + ": " + dispute.answer()));
            return;
        }
        Field<Choice> mark = Field.choice(
                "mark-" + line.participantId(), "The mark that stands", Choice.options(Mark.class, MarkWords::of));
        mark.control().setValue(Address.text(line.mark() == null ? Mark.PRESENT : line.mark()));
        Field<Input> why = Field.input("why-" + line.participantId(), "text", "Your answer")
                .hint(line.name() + " reads it.");
        Div form = new Div(messages, mark, why, new ActionButton("Answer " + line.name(), "primary", () -> {
            messages.removeAll();
            why.clear();
            Corrections corrections = new Corrections();
            String words = why.control().getValue().strip();
            Optional<Mark> chosen = RegisterPage.mark(mark.control());
            if (words.isEmpty()) corrections.wrong(why, "Say why: the person reads it");
            if (!corrections.isEmpty() || chosen.isEmpty()) messages.add(corrections.summary());
            else answer(new DisputeAnswer(chosen.get(), words), send, answered);
        }));
        form.addClassName("form");
        add(form);
    }

    private void answer(
            DisputeAnswer answer,
            SerializableFunction<DisputeAnswer, Versioned<Register>> send,
            SerializableConsumer<Versioned<Register>> answered) {
        try {
            answered.accept(send.apply(answer));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
