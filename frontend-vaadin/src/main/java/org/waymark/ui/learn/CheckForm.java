package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;

/** One question: its options and how sure the person is; then, beneath each option, why it is right or wrong. */
class CheckForm extends Div {

    private final CheckQuestion question;
    private final Marking marking;
    private final Options options;
    private final Options sure;
    private final Paragraph message = new Paragraph();
    private final NativeButton send = new NativeButton("Check my answer", click -> send());

    CheckForm(CheckQuestion question, Marking marking) {
        this.question = question;
        this.marking = marking;
        addClassName("check-form");
        options = new Options("check-" + question.id(), question.prompt(), question.severalRight(), question.options());
        sure = ConfidenceWords.options("how-sure-" + question.id());
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        send.addClassNames("button", "primary");
        add(options, sure, message, send);
        marking.answer(question.id()).ifPresent(this::show);
    }

    private void send() {
        List<Integer> chosen = options.chosen();
        Confidence confidence = ConfidenceWords.chosen(sure);
        if (chosen.isEmpty()) say("careful", "Choose an answer first.");
        else if (confidence == null) say("careful", ConfidenceWords.FIRST);
        else show(marking.answer(new Answer(question.id(), chosen, confidence)));
        message.getElement().executeJs("this.focus()");
    }

    private void show(AnswerResult result) {
        options.explain(result);
        sure.setVisible(false);
        send.setVisible(false);
        if (result.correct()) say("right", "That is right.");
        else say("careful", "Not this time. Beneath each answer you can read why.");
    }

    private void say(String tone, String sentence) {
        message.setClassName("check-result " + tone);
        message.setText(sentence);
    }
}
