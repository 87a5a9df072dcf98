package org.waymark.ui.application;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.waymark.contract.application.Verification;
import org.waymark.contract.application.Verification.State;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** Whoever is asked to confirm the task gets a link by mail; what came of it is seen here. */
class AskSection extends Section {

    private final TaskWork work;
    private final Div messages = new Div();
    private final Div list = new Div();
    private final Field<Input> name = Field.input("verifier-name", "text", "Their name");
    private final Field<Input> email = Field.input("verifier-email", "email", "Their email address");

    /** The same until somebody was asked, so that a second click asks nobody twice. */
    private String key = UUID.randomUUID().toString();

    AskSection(TaskWork work) {
        this.work = work;
        setId("verification");
        Paragraph what =
                new Paragraph("Your line manager or a coach, say. They get a link that works for 30 days and need"
                        + " no account. They see the task, the steps that you ticked off and what shows it, and never your"
                        + " notes. Nobody grades it.");
        Div form = new Div(name, email, new ActionButton("Send them the link", "primary", this::ask));
        form.addClassName("form");
        add(new H2("Ask somebody to confirm it"), what, messages, list, form);
        show();
    }

    private void ask() {
        messages.removeAll();
        name.clear();
        email.clear();
        Corrections wrong = new Corrections();
        String whom = name.control().getValue().strip();
        String where = email.control().getValue().strip();
        if (whom.isEmpty()) wrong.wrong(name, "Enter their name");
        if (!where.matches("\\S+@\\S+\\.\\S+")) wrong.wrong(email, "Enter an email address like name@school.org.uk");
        if (wrong.isEmpty()) send(whom, where);
        else messages.add(wrong.summary());
    }

    private void send(String whom, String where) {
        try {
            work.ask(key, whom, where);
            key = UUID.randomUUID().toString();
            name.control().clear();
            email.control().clear();
            messages.add(Notice.done("The link is on its way", whom + " gets a mail at " + where + "."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<Verification> asked = work.task().verifications();
        if (asked.isEmpty()) return;
        UnorderedList all = new UnorderedList();
        all.addClassName("task-list");
        asked.forEach(one -> all.add(item(one)));
        list.add(all);
    }

    private ListItem item(Verification asked) {
        Span who = new Span(asked.name());
        who.addClassName("task-name");
        Paragraph facts = new Paragraph(facts(asked));
        Div text = new Div(who, facts);
        text.addClassName("task-text");
        if (!asked.said().isEmpty()) {
            Paragraph said = new Paragraph("“" + asked.said() + "”");
            said.addClassName("own-words");
            text.add(said);
        }
        ListItem item = new ListItem(text, ApplicationWords.tag(asked.state()));
        if (asked.state() == State.WAITING) item.add(takeBack(asked));
        return item;
    }

    private static String facts(Verification asked) {
        return switch (asked.state()) {
            case WAITING ->
                "Asked on " + ApplicationWords.day(asked.asked()) + " at " + asked.email() + ". The link works until "
                        + Words.day(asked.until()) + ".";
            case VERIFIED -> ApplicationWords.verified(asked);
            case MORE_NEEDED ->
                asked.by() + " answered on "
                        + ApplicationWords.day(Objects.requireNonNull(asked.answered()))
                        + ". Add what is missing, then ask again.";
            case WITHDRAWN -> "You took the question back.";
            case RUN_OUT -> "There was no answer by " + Words.day(asked.until()) + ". You can ask again.";
        };
    }

    private Div takeBack(Verification asked) {
        ActionButton take = new ActionButton("Take it back", "plain", () -> withdraw(asked));
        take.setAriaLabel("Take the question back: " + asked.name());
        Div actions = new Div(take);
        actions.addClassName("actions");
        return actions;
    }

    private void withdraw(Verification asked) {
        messages.removeAll();
        try {
            work.withdraw(asked);
            messages.add(Notice.done("Taken back", "The link for " + asked.name() + " no longer works."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }
}
