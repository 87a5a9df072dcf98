package org.waymark.ui.knowledge;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.diagnosis.ShortCheckAnswered;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.learn.ConfidenceWords;
import org.waymark.ui.learn.Options;

/** A question, how sure the person is of their answer, and only then whether it was right and why. */
class ItemForm extends Div {

    private final ShortCheck.Item item;
    private final Function<ItemAnswer, ShortCheckAnswered> answer;
    private final Consumer<ShortCheck> next;
    private final Options options;
    private final Options sure;
    private final Paragraph message = new Paragraph();
    private final Div actions = new Div(new ActionButton("Answer", "primary", this::send));

    /** @param next shows what comes after the answer, once it has been read */
    ItemForm(ShortCheck.Item item, Function<ItemAnswer, ShortCheckAnswered> answer, Consumer<ShortCheck> next) {
        this.item = item;
        this.answer = answer;
        this.next = next;
        addClassName("check-form");
        var question = item.question();
        options = new Options("item", question.prompt(), question.severalRight(), question.options());
        sure = ConfidenceWords.options("sure");
        sure.setId("sure");
        actions.addClassName("actions");
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(options, sure, message, actions);
    }

    private void send() {
        List<Integer> chosen = options.chosen();
        Confidence confidence = ConfidenceWords.chosen(sure);
        if (chosen.isEmpty()) say("careful", "Choose an answer first.");
        else if (confidence == null) say("careful", ConfidenceWords.FIRST);
        else send(chosen, confidence);
        message.getElement().executeJs("this.focus()");
    }

    private void send(List<Integer> chosen, Confidence confidence) {
        try {
            show(answer.apply(new ItemAnswer(item.question().id(), item.version(), chosen, confidence)));
        } catch (ProblemException refused) {
            say("careful", refused.sentence());
        }
    }

    private void show(ShortCheckAnswered told) {
        options.explain(told.result());
        sure.setVisible(false);
        say(told.result().correct() ? "right" : "careful", KnowledgeWords.result(told.result()));
        actions.removeAll();
        actions.add(new ActionButton(
                told.next().item() == null ? "Finish" : "Next question", "primary", () -> next.accept(told.next())));
    }

    private void say(String tone, String sentence) {
        message.setClassName("check-result " + tone);
        message.setText(sentence);
    }
}
