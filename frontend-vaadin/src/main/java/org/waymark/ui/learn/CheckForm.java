package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.AnswerResult.Explained;

/** One question: its options, then beneath each why it is right or wrong. The first answer stands. */
class CheckForm extends Div {

    private final CheckQuestion question;
    private final Work work;
    private final List<Choice> choices = new ArrayList<>();
    private final Paragraph message = new Paragraph();
    private final NativeButton send = new NativeButton("Check my answer", click -> send());

    CheckForm(CheckQuestion question, Work work) {
        this.question = question;
        this.work = work;
        addClassName("check-form");
        FieldSet options = new FieldSet(question.prompt());
        options.addClassName("question");
        options.getElement().setAttribute("tabindex", "-1");
        question.options().forEach(text -> choices.add(new Choice(text)));
        choices.forEach(options::add);
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        send.addClassNames("button", "primary");
        add(options, message, send);
        work.answer(question.id()).ifPresent(this::show);
    }

    private void send() {
        List<Integer> chosen = IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).isChosen())
                .boxed()
                .toList();
        if (chosen.isEmpty()) say("careful", "Choose an answer first.");
        else {
            show(work.answer(new Answer(question.id(), chosen)));
            message.getElement().executeJs("this.focus()");
        }
    }

    /** A browser says of a radio button that it was chosen, not of the others that they no longer are. */
    private void chosenAlone(Choice chosen) {
        choices.stream().filter(choice -> choice != chosen).forEach(choice -> choice.choose(false));
    }

    private void show(AnswerResult result) {
        for (int i = 0; i < choices.size(); i++) {
            boolean chosen = result.chosen().contains(i);
            choices.get(i).explain(chosen, result.explanations().get(i));
        }
        send.setVisible(false);
        if (result.correct()) say("right", "That is right.");
        else say("careful", "Not this time. Beneath each answer you can read why.");
    }

    private void say(String tone, String sentence) {
        message.setClassName("check-result " + tone);
        message.setText(sentence);
    }

    private final class Choice extends Div {

        private final Input input = new Input();
        private final Paragraph why = new Paragraph();

        private Choice(String text) {
            addClassName("choice");
            input.setType(question.severalRight() ? "checkbox" : "radio");
            input.getElement().setAttribute("name", "check-" + question.id());
            input.getElement().addPropertyChangeListener("checked", "change", event -> {
                if (isChosen() && !question.severalRight()) chosenAlone(this);
            });
            NativeLabel label = new NativeLabel();
            label.add(input);
            label.add(new Span(text));
            why.addClassName("why");
            add(label, why);
        }

        private boolean isChosen() {
            return input.getElement().getProperty("checked", false);
        }

        private void choose(boolean chosen) {
            input.getElement().setProperty("checked", chosen);
        }

        private void explain(boolean chosen, Explained explained) {
            choose(chosen);
            input.setEnabled(false);
            setClassName("right", explained.right());
            setClassName("wrong", !explained.right() && chosen);
            why.setText((explained.right() ? "Right: " : "Not this: ") + explained.why());
        }
    }
}
