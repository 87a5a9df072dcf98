package org.waymark.ui.local;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSession.QualityNote;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSession.Withdrawal;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.timetable.Timetable;
import reactor.core.publisher.Mono;

/** One local session: all that is needed to judge it, and what can be done with it. */
@Route("local-sessions/:localSessionId")
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD"})
class LocalSessionView extends Page implements BeforeEnterObserver {

    private final LocalSessionApi sessions;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div content = new Div();

    LocalSessionView(LocalSessionApi sessions, Clock clock) {
        super("Local session");
        this.sessions = sessions;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        add(messages, content, new Paragraph(new Anchor(LocalWords.HOME, "Back to all local sessions")));
        if (Address.of(event.getLocation()).has("sent"))
            messages.add(Notice.done("Sent to the provider", "You see here what they decide."));
        show(Calls.versioned(sessions.localSession(
                event.getRouteParameters().get("localSessionId").orElseThrow())));
    }

    private void show(Versioned<LocalSession> read) {
        LocalSession session = read.value();
        setHeading(session.topic());
        content.removeAll();
        content.add(new LocalFacts(session));
        if (LocalWords.isProvider()) forProvider(read);
        else forProposer(read);
    }

    private void forProvider(Versioned<LocalSession> read) {
        LocalSession session = read.value();
        if (session.state() == State.WAITING) {
            if (!session.clashes().isEmpty()) content.add(clashes(session));
            content.add(new DecisionForm(decision -> change(
                    "Decided. " + session.organisation() + " sees it here.",
                    etag -> sessions.decide(session.id(), etag, decision),
                    read)));
        }
        if (session.state() == State.WITHDRAWAL_ASKED) content.add(toCancel(session));
        if (session.state() == State.APPROVED && isOver(session))
            content.add(new WordsForm(
                    "How it went",
                    "A short note on its quality",
                    session.organisation() + " reads it.",
                    "Save the note",
                    session.quality() == null ? "" : session.quality().note(),
                    note -> change(
                            "The note is saved",
                            etag -> sessions.noteQuality(session.id(), etag, new QualityNote(note)),
                            read)));
    }

    private static Notice clashes(LocalSession session) {
        return Timetable.clashes(new SessionCheck(List.of(session.wanted().start()), List.of(), session.clashes()));
    }

    private static Notice toCancel(LocalSession session) {
        return Notice.warning(
                        "They ask you to cancel it",
                        Words.people(session.taken())
                                + " would need another place. Cancel the session: Waymark finds each a place and tells them. Nobody new is planned for it meanwhile.")
                .with(new Anchor(
                        Address.of("provider/sessions/cancel")
                                .with("offer", session.wanted().offerId())
                                .with("id", session.sessionId())
                                .href(),
                        "Cancel it and find places"));
    }

    private void forProposer(Versioned<LocalSession> read) {
        LocalSession session = read.value();
        boolean open = session.state() == State.WAITING
                || session.state() == State.SENT_BACK
                || session.state() == State.APPROVED && !isOver(session);
        if (!open) return;
        Div actions = new Div();
        actions.addClassName("actions");
        if (session.taken() == 0)
            actions.add(new Anchor(LocalWords.HOME + "/" + session.id() + "/change", "Change this session"));
        content.add(
                actions,
                new WordsForm(
                        "Withdraw it",
                        "Why",
                        session.taken() == 0
                                ? "Nobody has a seat in it, so it ends at once."
                                : "People have seats in it: the provider finds them other places first.",
                        "Withdraw this session",
                        "",
                        reason -> change(
                                "It is withdrawn, or waits for the provider to move people",
                                etag -> sessions.withdraw(session.id(), etag, new Withdrawal(reason)),
                                read)));
    }

    private boolean isOver(LocalSession session) {
        return session.wanted()
                .start()
                .plusMinutes(session.wanted().minutes())
                .isBefore(Words.inEngland(clock.instant()));
    }

    private void change(
            String done, Function<String, Mono<ResponseEntity<LocalSession>>> change, Versioned<LocalSession> read) {
        messages.removeAll();
        try {
            Versioned<LocalSession> changed = Calls.versioned(change.apply(read.etag()));
            messages.add(Notice.done(done, ""));
            show(changed);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
