package org.waymark.ui.look;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.Look.State;
import org.waymark.contract.look.LookApi;
import org.waymark.contract.look.LookHandover;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** One request: what was decided, what is wrong with it, and how it is answered or handed on. */
@Route("looks/list/:lookId")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class AskedLookView extends Page implements BeforeEnterObserver {

    private final LookApi looks;
    private final MemberApi members;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div content = new Div();

    AskedLookView(LookApi looks, MemberApi members, Clock clock) {
        super("Request");
        this.looks = looks;
        this.members = members;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        add(messages, content, new Paragraph(new Anchor("looks/list", "Back to all requests")));
        show(Calls.versioned(looks.look(event.getRouteParameters().get("lookId").orElseThrow())));
    }

    private void show(Versioned<Look> read) {
        Look look = read.value();
        setHeading(look.personName() + ": " + LookWords.heading(look));
        content.removeAll();
        content.add(facts(look));
        if (!look.state().isOpen()) return;
        boolean mine = look.heldBy().equals(SignedInPerson.get().accountId());
        if (mine && look.state() == State.ASKED) content.add(begin(read));
        if (mine)
            content.add(new AnswerForm(
                    look, answer -> change("Answered", read, etag -> looks.answer(look.id(), etag, answer))));
        content.add(handOver(read, mine));
    }

    private SummaryList facts(Look look) {
        SummaryList facts = new SummaryList()
                .row("How it stands", LookWords.state(look, LocalDate.now(clock)))
                .row("What was decided", look.decision())
                .row("In their words", look.text())
                .row("Asked", LookWords.asked(look))
                .row("Answer by", Words.day(look.due()))
                .row("Who has it", LookWords.holder(look));
        if (look.outcome() != null)
            facts.row("What came of it", LookWords.outcome(look))
                    .row("Answer", Objects.requireNonNullElse(look.answer(), ""))
                    .row("By", Objects.requireNonNullElse(look.answeredBy(), ""));
        return facts;
    }

    private Div begin(Versioned<Look> read) {
        Div line = new Div(new ActionButton(
                "I am looking at it",
                "plain",
                () -> change(
                        read.value().personName() + " sees that you are at it",
                        read,
                        etag -> looks.begin(read.value().id(), etag))));
        line.addClassName("actions");
        return line;
    }

    private HandOverForm handOver(Versioned<Look> read, boolean mine) {
        List<Member> others = Calls.call(members.members()).items().stream()
                .filter(member -> !member.accountId().equals(read.value().heldBy()))
                .toList();
        return new HandOverForm(
                others,
                mine,
                to -> change(
                        "Handed over", read, etag -> looks.handOver(read.value().id(), etag, new LookHandover(to))));
    }

    private void change(String done, Versioned<Look> read, Function<String, Mono<ResponseEntity<Look>>> change) {
        messages.removeAll();
        try {
            Versioned<Look> changed = Calls.versioned(change.apply(read.etag()));
            messages.add(Notice.done(done, ""));
            show(changed);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
