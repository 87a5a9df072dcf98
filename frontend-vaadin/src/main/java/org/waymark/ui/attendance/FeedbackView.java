package org.waymark.ui.attendance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.contract.health.SessionFeedback;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Three short questions about a session; each may be left out. */
@Route("attendance/feedback")
@RolesAllowed("PARTICIPANT")
class FeedbackView extends Page implements BeforeEnterObserver {

    private static final List<String> MARKS = List.of("1, not at all", "2", "3", "4", "5, very");

    private final FeedbackApi feedback;
    private final Div messages = new Div();

    FeedbackView(FeedbackApi feedback) {
        super("How was the session?");
        this.feedback = feedback;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        Address address = Address.of(event.getLocation());
        add(messages);
        Calls.call(feedback.asked(SignedInPerson.participantId())).items().stream()
                .filter(one -> one.offerId().equals(address.get("offer"))
                        && one.sessionId().equals(address.get("id")))
                .findFirst()
                .ifPresentOrElse(this::show, this::nothing);
    }

    private void nothing() {
        add(new EmptyState(
                "There is nothing to say about this session now: you have no mark of having attended it, or the time to"
                        + " answer is over.",
                new Anchor("attendance", "See your attendance")));
    }

    private void show(AskedFeedback asked) {
        lead(asked.topic() + ", " + Words.moment(asked.start()) + ", " + asked.place());
        SessionFeedback given = asked.given();
        Field<Choice> useful = scale("useful", "How useful was it?", given == null ? null : given.useful());
        Field<Choice> fit =
                scale("fit", "How well did it fit the phase you work in?", given == null ? null : given.fit());
        Field<Input> words = Field.input("words", "text", "What should we know?")
                .hint("At most 1,000 characters. Leave out names: your provider reads this without yours.");
        words.control().getElement().setAttribute("maxlength", "1000");
        if (given != null && given.words() != null) words.control().setValue(given.words());
        Draft draft = Draft.of(words.control(), "feedback/" + asked.offerId() + "/" + asked.sessionId());
        Div actions = new Div(
                new ActionButton("Save", "primary", () -> {
                    String typed = words.control().getValue();
                    String said = typed.isBlank() ? null : typed.strip();
                    if (say(asked, new SessionFeedback(number(useful), number(fit), said))) draft.saved(typed);
                }),
                new ActionButton("Say nothing", "plain", () -> say(asked, new SessionFeedback(null, null, null))));
        actions.addClassName("actions");
        Div form = new Div(
                new Paragraph("Leave out what you like. You can change your answers until the end of "
                        + Words.day(asked.until())
                        + ". Your provider sees figures after that, and only where enough people have answered."),
                useful,
                fit,
                words,
                actions);
        form.addClassName("form");
        add(form);
    }

    private static Field<Choice> scale(String id, String label, @Nullable Integer chosen) {
        List<Choice.Option> options = Stream.concat(
                        Stream.of(new Choice.Option("", "No answer")),
                        IntStream.range(0, MARKS.size())
                                .mapToObj(i -> new Choice.Option(String.valueOf(i + 1), MARKS.get(i))))
                .toList();
        Field<Choice> field = Field.choice(id, label, options);
        field.control().setValue(chosen == null ? "" : chosen.toString());
        return field;
    }

    private static @Nullable Integer number(Field<Choice> scale) {
        String value = scale.control().getValue();
        return value.isBlank() ? null : Integer.valueOf(value);
    }

    /** Whether it was saved. */
    private boolean say(AskedFeedback asked, SessionFeedback said) {
        messages.removeAll();
        try {
            Calls.call(feedback.say(SignedInPerson.participantId(), asked.offerId(), asked.sessionId(), said));
            messages.add(Notice.done("Saved", "You can change it until the end of " + Words.day(asked.until()) + ".")
                    .with(new Anchor("", "Back to your tasks")));
            return true;
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
            return false;
        }
    }
}
