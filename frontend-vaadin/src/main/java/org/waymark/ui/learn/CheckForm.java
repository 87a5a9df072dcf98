package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;

/** One question: its options, then beneath each why it is right or wrong. */
class CheckForm extends Div {

    private final CheckQuestion question;
    private final Marking marking;
    private final Options options;
    private final Paragraph message = new Paragraph();
    private final NativeButton send = new NativeButton("Check my answer", click -> send());

    CheckForm(CheckQuestion question, Marking marking) {
        this.question = question;
        this.marking = marking;
        addClassName("check-form");
        options = new Options("check-" + question.id(), question.prompt(), question.severalRight(), question.options());
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        send.addClassNames("button", "primary");
        add(options, message, send);
        marking.answer(question.id()).ifPresent(this::show);
    }

    private void send() {
        List<Integer> chosen = options.chosen();
        if (chosen.isEmpty()) say("careful", "Choose an answer first.");
        else {
            show(marking.answer(new Answer(question.id(), chosen)));
            message.getElement().executeJs("this.focus()");
        }
    }

    private void show(AnswerResult result) {
        options.explain(result);
        send.setVisible(false);
        if (result.correct()) say("right", "That is right.");
        else say("careful", "Not this time. Beneath each answer you can read why.");
    }

    private void say(String tone, String sentence) {
        message.setClassName("check-result " + tone);
        message.setText(sentence);
    }
}
