package org.waymark.ui.challenge;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.waymark.contract.challenge.Challenge;
import org.waymark.contract.challenge.ChallengeApi;
import org.waymark.contract.challenge.NewChallenge;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What a participant is up against at work, with the modules that help. Removing can be taken back while it is open. */
@Route("challenges")
@RolesAllowed("PARTICIPANT")
class ChallengesView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 1000;

    private final ChallengeApi challenges;
    private final String participantId = SignedInPerson.participantId();
    private final TextArea text = new TextArea("What are you up against?");
    private final Draft draft = Draft.of(text, "challenge");
    private final Div messages = new Div();
    private final Div list = new Div();

    /** The same until it has been logged, so that a second click logs nothing more. */
    private String key = UUID.randomUUID().toString();

    ChallengesView(ChallengeApi challenges) {
        super("Challenges at work");
        this.challenges = challenges;
        lead("Write down what you are up against. You see which modules help with it, and why.");
        list.addClassName("page");
        add(form(), messages, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private Div form() {
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText("A sentence or two, without the names of pupils or colleagues. Only you can read it.");
        Div actions = new Div(new ActionButton("Find what helps", "primary", this::log));
        actions.addClassName("actions");
        Paragraph first = new Paragraph(
                "If a child may be at risk, speak to your designated safeguarding lead first, now. Nobody reads this page but you.");
        first.addClassName("quiet");
        Div form = new Div(text, first, actions);
        form.addClassName("form");
        return form;
    }

    private void log() {
        messages.removeAll();
        if (text.getValue().isBlank()) {
            messages.add(Notice.problem("Something is missing", "Say what you are up against, then try again."));
            return;
        }
        try {
            int helps = Objects.requireNonNull(
                            Calls.call(challenges.log(participantId, key, new NewChallenge(text.getValue())))
                                    .getBody())
                    .helps()
                    .size();
            messages.add(
                    helps == 0
                            ? Notice.info("Nothing found", "It is written down. Other words may find more.")
                            : Notice.done(Words.count(helps, "module") + " found", "You see them below, with why."));
            draft.saved(text.getValue());
            text.clear();
            key = UUID.randomUUID().toString();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<Challenge> all = Calls.call(challenges.challenges(participantId)).items();
        if (all.isEmpty())
            list.add(
                    new EmptyState("You have written nothing down yet. “Staff resist our new behaviour policy” would be"
                            + " a start."));
        all.forEach(one -> list.add(section(one)));
    }

    private Section section(Challenge challenge) {
        Paragraph when = new Paragraph(
                "Written on " + Words.day(Words.inEngland(challenge.logged()).toLocalDate()));
        when.addClassName("quiet");
        ActionButton remove = new ActionButton("Remove", "plain", () -> remove(challenge));
        remove.setAriaLabel("Remove: " + challenge.text());
        H2 heading = new H2(challenge.text());
        heading.addClassName("own-words");
        Section section = new Section(heading, when);
        section.add(
                challenge.helps().isEmpty()
                        ? new Paragraph("No module of your qualification is about this. Other words may find one.")
                        : new HelpList(challenge.helps()));
        section.add(remove);
        return section;
    }

    private void remove(Challenge challenge) {
        messages.removeAll();
        try {
            Calls.run(challenges.remove(participantId, challenge.id()));
            messages.add(Notice.done("Removed", "“" + challenge.text() + "”")
                    .with(new ActionButton("Undo", "plain", () -> bringBack(challenge))));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    /** Twice is once. */
    private void bringBack(Challenge gone) {
        messages.removeAll();
        try {
            Calls.call(challenges.log(participantId, "back-" + gone.id(), new NewChallenge(gone.text())));
            messages.add(Notice.done("It is back", "“" + gone.text() + "”"));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }
}
