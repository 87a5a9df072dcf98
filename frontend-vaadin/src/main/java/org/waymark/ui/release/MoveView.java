package org.waymark.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.contract.assignment.SessionMove;
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

/** Another session for somebody, with what it would change, before it is changed. */
@Route("release/move/:participantId/:sessionId")
@RolesAllowed("TRUST_LEAD")
class MoveView extends Page implements BeforeEnterObserver {

    private static final String ON = "on";
    private static final String TO = "to";

    private final ReleaseApi release;
    private final Div messages = new Div();
    private Address address = Address.of("release");

    MoveView(ReleaseApi release) {
        super("Move to another session");
        this.release = release;
    }

    static Address moving(LocalDate on, String participantId, String sessionId, Address calendar) {
        return calendar.at("release/move/" + participantId + "/" + sessionId).with(ON, on.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        Out out = OutThatDay.find(
                release,
                address.get(ON),
                event.getRouteParameters().get("participantId").orElseThrow(),
                event.getRouteParameters().get("sessionId").orElseThrow());
        List<SessionMove> alternatives = Calls.call(release.alternatives(out.participantId(), out.sessionId()))
                .items();
        startAfresh();
        messages.removeAll();
        setHeading("Move " + out.name() + " to another session");
        lead("Now: %s, %s at %s, %s."
                .formatted(out.topic(), Words.weekday(LocalDate.parse(address.get(ON))), out.start(), out.place()));
        add(messages);
        alternatives.stream()
                .filter(move -> move.sessionId().equals(address.get(TO)))
                .findFirst()
                .ifPresent(move -> add(question(out, move)));
        add(alternatives.isEmpty() ? none() : table(alternatives), back(out));
    }

    private Address calendar() {
        return address.at("release").with(ON, "").with(TO, "");
    }

    private Div back(Out out) {
        Anchor swap = new Anchor(
                calendar()
                        .at("release/swap/" + out.participantId() + "/" + out.sessionId())
                        .with(ON, address.get(ON))
                        .href(),
                "Swap with somebody instead");
        Div line = new Div(swap, new Anchor(calendar().href(), "Back to the calendar"));
        line.addClassName("actions");
        return line;
    }

    private static Component none() {
        return new EmptyState(
                "No other session of this topic has a seat that this person could take. Ask the provider for another"
                        + " session, or let the school spare one more person that day.",
                new Anchor("release/limits", "Change how many a school can spare"));
    }

    private DataTable table(List<SessionMove> alternatives) {
        DataTable table = new DataTable(
                "Sessions to move to", "Session", "Seats left", "Others out that day", "Finish then", "Choose");
        alternatives.forEach(move -> table.row(
                DataTable.two(new Span(Words.moment(move.start())), Words.hours(move.minutes()) + ", " + move.place()),
                new Span(String.valueOf(move.seatsLeft())),
                others(move),
                DataTable.two(new Span(Words.day(move.finish())), steps(move)),
                choose(move)));
        return table;
    }

    private static Div others(SessionMove move) {
        Div cell = new Div(new Span(move.othersOut() == 0 ? "Nobody" : Words.people(move.othersOut())));
        if (move.overLimit()) cell.add(new StatusTag("Over the limit", Tone.CARE));
        cell.addClassName("two-lines");
        return cell;
    }

    private static String steps(SessionMove move) {
        return move.movedSteps() == 0
                ? "no other step moves"
                : Words.count(move.movedSteps(), "other step") + (move.movedSteps() == 1 ? " moves" : " move");
    }

    private Anchor choose(SessionMove move) {
        Anchor choose = new Anchor(address.with(TO, move.sessionId()).href(), "Choose");
        choose.setAriaLabel("Choose " + Words.moment(move.start()) + ", " + move.place());
        choose.addClassName("button");
        return choose;
    }

    private Component question(Out out, SessionMove move) {
        String effect = "Finishes on %s; %s. %s"
                .formatted(
                        Words.day(move.finish()),
                        steps(move),
                        move.overLimit()
                                ? "The school would then be over its limit that day."
                                : "The school’s limit is kept.");
        Notice notice =
                move.overLimit() ? Notice.warning(title(out, move), effect) : Notice.info(title(out, move), effect);
        return notice.with(
                new ActionButton("Yes, move", "primary", () -> move(out, move)),
                new Anchor(address.with(TO, "").href(), "Not this one"));
    }

    private static String title(Out out, SessionMove move) {
        return "Move " + out.name() + " to " + Words.moment(move.start()) + ", " + move.place() + "?";
    }

    private void move(Out out, SessionMove to) {
        try {
            Calls.call(release.move(out.participantId(), out.sessionId(), to.sessionId()));
            calendar().with(ReleaseView.MOVED, out.name()).go();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(Notice.problem(refused)
                    .with(new Anchor(address.with(TO, "").href(), "See the sessions as they are now")));
        }
    }
}
