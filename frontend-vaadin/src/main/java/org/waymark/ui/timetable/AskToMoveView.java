package org.waymark.ui.timetable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.SessionMove;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.Register;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Another session for one person, with what it would change, before they are moved or asked. */
@Route("provider/sessions/move/:participantId")
@RolesAllowed("PROVIDER")
class AskToMoveView extends Page implements BeforeEnterObserver {

    private static final String TO = "to";

    private final AttendanceApi attendance;
    private final ReleaseApi release;
    private final Div messages = new Div();
    private Address address = Address.of("");

    AskToMoveView(AttendanceApi attendance, ReleaseApi release) {
        super("Move to another session");
        this.attendance = attendance;
        this.release = release;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        String participantId = event.getRouteParameters().get("participantId").orElseThrow();
        Register register = Calls.versioned(attendance.register(address.get("offer"), address.get("id")))
                .value();
        Register.Line person = register.lines().stream()
                .filter(line -> line.participantId().equals(participantId))
                .findFirst()
                .orElseThrow(ProblemException::gone);
        List<SessionMove> moves = Calls.call(release.alternatives(participantId, register.sessionId()))
                .items();
        startAfresh();
        messages.removeAll();
        setHeading("Move " + person.name() + " to another session");
        lead("Now: " + register.topic() + ", " + Words.moment(register.start()) + ", " + register.place() + ".");
        add(messages);
        moves.stream()
                .filter(move -> move.sessionId().equals(address.get(TO)))
                .findFirst()
                .ifPresent(move -> add(question(person, move)));
        add(
                moves.isEmpty()
                        ? new EmptyState(
                                "No other session of this topic has a seat that this person could take. Add a session, or seats to one.",
                                new Anchor("provider/sessions", "See all sessions"))
                        : table(moves),
                new Paragraph(new Anchor(seated().href(), "Back to who has a seat")));
    }

    private Address seated() {
        return address.with(TO, "").at("provider/sessions/people");
    }

    private DataTable table(List<SessionMove> moves) {
        DataTable table = new DataTable("Sessions to move to", "Session", "Seats left", "Finish then", "Choose");
        moves.forEach(move -> table.row(
                DataTable.two(new Span(Words.moment(move.start())), Words.hours(move.minutes()) + ", " + move.place()),
                new Span(String.valueOf(move.seatsLeft())),
                DataTable.two(new Span(Words.day(move.finish())), steps(move)),
                choice(move)));
        return table;
    }

    private static String steps(SessionMove move) {
        if (move.movedSteps() == 0) return "no other step moves";
        return Words.count(move.movedSteps(), "other step") + (move.movedSteps() == 1 ? " moves" : " move");
    }

    private Component choice(SessionMove move) {
        if (move.askedUntil() != null)
            return DataTable.two(
                    new StatusTag("Asked, no answer yet", Tone.ACTIVE), "Until " + Words.moment(move.askedUntil()));
        Anchor choose = new Anchor(address.with(TO, move.sessionId()).href(), "Choose");
        choose.setAriaLabel("Choose " + Words.moment(move.start()) + ", " + move.place());
        choose.addClassName("button");
        return move.asks() ? DataTable.two(choose, "Needs their yes") : choose;
    }

    private Notice question(Register.Line person, SessionMove move) {
        String title = (move.asks() ? "Ask %s to move to %s, %s?" : "Move %s to %s, %s?")
                .formatted(person.name(), Words.moment(move.start()), move.place());
        String effect = "Finishes on %s; %s.".formatted(Words.day(move.finish()), steps(move));
        return Notice.info(title, effect + (move.asks() ? needsYes() : " They are told, and can swap it again."))
                .with(
                        new ActionButton(move.asks() ? "Yes, ask" : "Yes, move", "primary", () -> move(person, move)),
                        new Anchor(address.with(TO, "").href(), "Not this one"));
    }

    private static String needsYes() {
        return " Less than four weeks ahead nothing moves before they say yes. A seat is held meanwhile, for three days at"
                + " most, and you are told the answer.";
    }

    private void move(Register.Line person, SessionMove to) {
        messages.removeAll();
        try {
            SessionMove made = Calls.call(release.move(person.participantId(), address.get("id"), to.sessionId()));
            seated().with(made.askedUntil() == null ? SeatedView.MOVED : SeatedView.ASKED, person.name())
                    .go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused)
                    .with(new Anchor(address.with(TO, "").href(), "See the sessions as they are now")));
        }
    }
}
