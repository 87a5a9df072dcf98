package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** Which topic, what was learnt of it, where and when. */
class ClaimForm extends Div {

    private static final ClaimFields.Words WORDS = new ClaimFields.Words(
            "prior",
            "What did you learn, and what shows it?",
            "Where did you learn it?",
            "For example: a course of your county, or a post you held.",
            "Finished on",
            List.of(
                    "Say what you learnt and what shows it",
                    "Say where you learnt it",
                    "Give the day on which you had finished, today or before"));

    private final Field<Choice> topic;
    private final ClaimFields fields;
    private final Div wrong = new Div();

    /**
     * @param steps of the pathway that are still to be done
     * @param about a statement that the claim begins with, or blank
     * @param send whether it was taken
     */
    ClaimForm(List<Pathway.Step> steps, String about, Clock clock, Predicate<NewPriorClaim> send) {
        topic = Field.choice(
                "prior-topic",
                "Topic of your pathway",
                steps.stream()
                        .map(step -> new Choice.Option(step.topicId(), step.title()))
                        .distinct()
                        .toList());
        topic.control().setValue(steps.getFirst().topicId());
        fields = new ClaimFields(WORDS, clock);
        if (!about.isBlank()) fields.begin("“" + about + "” ");
        Div actions = new Div(new ActionButton("Send it to your provider", "primary", () -> send(send)));
        actions.addClassName("actions");
        addClassName("form");
        add(wrong, topic);
        add(fields.parts());
        add(actions);
    }

    private void send(Predicate<NewPriorClaim> send) {
        wrong.removeAll();
        Corrections corrections = new Corrections();
        fields.read(corrections).ifPresentOrElse(filled -> send(filled, send), () -> wrong.add(corrections.summary()));
    }

    private void send(ClaimFields.Filled filled, Predicate<NewPriorClaim> send) {
        if (send.test(new NewPriorClaim(topic.control().getValue(), filled.text(), filled.place(), filled.finished())))
            fields.sent();
    }
}
