package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Field;

/** Which topic, what was learnt of it, where and when. */
class ClaimForm extends Div {

    private final Clock clock;
    private final Field<Choice> topic;
    private final TextArea text = new TextArea("What did you learn, and what shows it?");
    private final Field<Input> place = Field.input("prior-place", "text", "Where did you learn it?")
            .hint("For example: a course of your county, or a post you held.");
    private final DateField learnt = new DateField("When had you finished?");
    private final Div wrong = new Div();

    /** @param steps of the pathway that are still to be done */
    ClaimForm(List<Pathway.Step> steps, Clock clock, Consumer<NewPriorClaim> send) {
        this.clock = clock;
        topic = Field.choice(
                "prior-topic",
                "Topic of your pathway",
                steps.stream()
                        .map(step -> new Choice.Option(step.topicId(), step.title()))
                        .distinct()
                        .toList());
        topic.control().setValue(steps.getFirst().topicId());
        text.setId("prior-text");
        text.setMaxLength(PriorWords.LONGEST);
        text.setWidthFull();
        text.setHelperText("Name the certificate, the work or the person that shows it. Leave out names of pupils.");
        learnt.setId("prior-learnt");
        learnt.setManualValidation(true);
        Div actions = new Div(new ActionButton("Send it to your provider", "primary", () -> send(send)));
        actions.addClassName("actions");
        addClassName("form");
        add(wrong, topic, text, place, learnt, actions);
    }

    private void send(Consumer<NewPriorClaim> send) {
        wrong.removeAll();
        place.clear();
        text.setInvalid(false);
        learnt.setInvalid(false);
        Corrections corrections = new Corrections();
        if (text.getValue().isBlank()) {
            text.setInvalid(true);
            text.setErrorMessage("Say what you learnt and what shows it");
            corrections.wrong("Say what you learnt and what shows it", "prior-text");
        }
        if (place.control().getValue().isBlank()) corrections.wrong(place, "Say where you learnt it");
        LocalDate day = learnt.getValue();
        if (day == null || day.isAfter(LocalDate.now(clock)))
            corrections.wrong(learnt, "Give the day on which you had finished, today or before");
        if (corrections.isEmpty() && day != null)
            send.accept(new NewPriorClaim(
                    topic.control().getValue(), text.getValue(), place.control().getValue(), day));
        else wrong.add(corrections.summary());
    }
}
