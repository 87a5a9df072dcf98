package org.waymark.ui.rebooking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.rebooking.ChangeAnswer;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.contract.rebooking.SessionChange;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** A participant's sessions that are not held: what happens instead, and what they are asked. */
public final class SessionChanges extends Div {

    private final RebookingApi rebookings;
    private final Div messages = new Div();
    private final Div list = new Div();

    public SessionChanges(RebookingApi rebookings) {
        this.rebookings = rebookings;
        addClassName("stacked");
        list.addClassName("stacked");
        add(messages, list);
        show();
    }

    private void show() {
        list.removeAll();
        Calls.call(rebookings.changes(SignedInPerson.participantId())).items().forEach(this::show);
    }

    private void show(SessionChange change) {
        switch (change.outcome()) {
            case ASKED -> list.add(question(change));
            case DECLINED, NO_ANSWER, NO_PLACE -> list.add(without(change));
            case MOVED -> list.add(told("Your session has a new date", change));
            case PUT_BACK -> list.add(Notice.info("Your session is held after all", "You have your seat in it."));
            case WAITING, WOULD_MOVE, WOULD_BE_ASKED, WOULD_HAVE_NO_PLACE, ACCEPTED, NOT_CONCERNED -> {}
        }
    }

    private static Notice told(String title, SessionChange change) {
        Notice notice = Notice.info(title, "Why: " + change.reason());
        change.moves().forEach(move -> notice.add(new Paragraph(RebookingWords.move(move))));
        return notice;
    }

    private Section question(SessionChange change) {
        Section section = new Section(new H2("Your session is cancelled: does this suit you?"));
        section.addClassName("next-task");
        section.add(new Paragraph("Why: " + change.reason()));
        change.moves().forEach(move -> section.add(new Paragraph(RebookingWords.move(move))));
        if (change.answerBy() != null)
            section.add(new Paragraph("The place is held for you until the end of " + Words.day(change.answerBy())
                    + ". Until you answer, nothing in your pathway moves."));
        Div line = new Div(
                new ActionButton("Accept", "primary", () -> send(change, new ChangeAnswer(true, null))),
                new ActionButton("Decline", "plain", () -> send(change, new ChangeAnswer(false, null))));
        line.addClassName("actions");
        section.add(line);
        if (!change.others().isEmpty()) section.add(others(change));
        return section;
    }

    private Section without(SessionChange change) {
        Section section = new Section(new H2("A session of yours is cancelled, and you have no other place"));
        section.addClassName("next-task");
        section.add(new Paragraph("Why: " + change.reason()));
        if (change.others().isEmpty())
            section.add(new Paragraph("There is no other session with a seat. Your provider knows that you need one."));
        else section.add(others(change));
        return section;
    }

    private Div others(SessionChange change) {
        List<Choice.Option> options = new ArrayList<>();
        change.others()
                .forEach(other -> options.add(new Choice.Option(
                        other.sessionId(),
                        other.topic() + ", " + Words.moment(other.start()) + ", " + other.place() + " ("
                                + Words.count(other.seatsLeft(), "seat") + " left)")));
        Field<Choice> choice = Field.choice("other-" + change.id(), "Another session", options)
                .hint("Waymark looks whether it fits with the rest of your pathway.");
        choice.control().setValue(change.others().getFirst().sessionId());
        Div form = new Div(
                choice,
                new ActionButton(
                        "Take this one instead",
                        "plain",
                        () -> send(
                                change, new ChangeAnswer(true, choice.control().getValue()))));
        form.addClassName("form");
        return form;
    }

    private void send(SessionChange change, ChangeAnswer answer) {
        messages.removeAll();
        try {
            SessionChange settled = Calls.call(rebookings.answer(SignedInPerson.participantId(), change.id(), answer));
            messages.add(
                    settled.outcome() == Outcome.ACCEPTED
                            ? done(settled)
                            : Notice.done("You have declined", "Your provider is told. You can still choose below."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    private static Notice done(SessionChange settled) {
        Notice notice = Notice.done("You have your seat", "Your pathway is planned around it.");
        settled.moves().forEach(move -> notice.add(new Paragraph(RebookingWords.move(move))));
        return notice;
    }
}
