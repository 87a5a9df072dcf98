package org.waymark.ui.look;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.LookApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What a participant has asked somebody to look at: who has it, by when, and what came of it. */
@Route("looks")
@RolesAllowed("PARTICIPANT")
class LooksView extends Page implements BeforeEnterObserver {

    private final LookApi looks;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div list = new Div();

    LooksView(LookApi looks, Clock clock) {
        super("What you asked someone to look at");
        this.looks = looks;
        this.clock = clock;
        list.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("Waymark plans by rules, and rules can be wrong for you. A person looks at it and decides.");
        add(messages, list);
        if (Address.of(event.getLocation()).has("sent"))
            messages.add(Notice.done("Sent", "You see here who has it and what comes of it."));
        show();
    }

    private void show() {
        list.removeAll();
        List<Look> own = Calls.call(looks.own(SignedInPerson.participantId())).items();
        if (own.isEmpty())
            list.add(new EmptyState(
                    "You have asked nothing yet. Next to each step and each topic that was left out you find"
                            + " “Ask someone to look”.",
                    new Anchor("pathway", "Go to my pathway")));
        own.forEach(look -> list.add(section(look)));
    }

    private Section section(Look look) {
        LocalDate today = LocalDate.now(clock);
        SummaryList facts = new SummaryList()
                .row("How it stands", LookWords.state(look, today))
                .row("What was decided", look.decision())
                .row("What you wrote", look.text())
                .row("Asked", LookWords.asked(look))
                .row("Who has it", LookWords.holder(look));
        if (look.state().isOpen()) facts.row("Answer by", Words.day(look.due()));
        if (look.outcome() != null)
            facts.row("What came of it", LookWords.outcome(look))
                    .row("Answer", Objects.requireNonNullElse(look.answer(), ""));
        Section section = new Section(new H2(LookWords.heading(look)), facts);
        if (LookWords.isOverdue(look, today))
            section.add(new Paragraph("The day for an answer has passed. Speak to " + look.heldByName()
                    + ", or to whoever runs your programme."));
        if (look.state().isOpen()) section.add(takeBack(look));
        return section;
    }

    private ActionButton takeBack(Look look) {
        ActionButton button = new ActionButton("Take it back", "plain", () -> send(look));
        button.setAriaLabel("Take it back: " + LookWords.heading(look));
        return button;
    }

    private void send(Look look) {
        messages.removeAll();
        try {
            String etag = Calls.versioned(looks.look(look.id())).etag();
            Calls.call(looks.takeBack(look.participantId(), look.id(), etag));
            messages.add(Notice.done("Taken back", "Nobody looks at it any more. You can ask again."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }
}
