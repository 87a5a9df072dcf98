package org.waymark.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.contract.assignment.SessionMove;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Another session for somebody, with what it would change, before it is changed. */
@Route("release/move/:participantId")
@RolesAllowed("TRUST_LEAD")
class MoveView extends OutView {

    MoveView(ReleaseApi release) {
        super("Move to another session", release);
    }

    @Override
    void show(Out out) {
        List<SessionMove> alternatives = Calls.call(release.alternatives(out.participantId(), out.sessionId()))
                .items();
        setHeading("Move " + out.name() + " to another session");
        lead(now(out));
        add(messages);
        alternatives.stream()
                .filter(move -> move.sessionId().equals(address.get(TO)))
                .findFirst()
                .ifPresent(move -> add(question(out, move)));
        add(alternatives.isEmpty() ? none() : table(alternatives), ways(out));
    }

    private Div ways(Out out) {
        Div line = new Div(instead("release/swap", out, "Swap with somebody instead"), back());
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
                choice(move)));
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

    private Component choice(SessionMove move) {
        if (move.askedUntil() != null) return DataTable.two(asked(), "Until " + Words.moment(move.askedUntil()));
        if (!move.asks()) return choose(move);
        Div cell = new Div(choose(move), new Span("Needs their yes"));
        cell.addClassName("two-lines");
        return cell;
    }

    private static StatusTag asked() {
        return new StatusTag("Asked, no answer yet", Tone.ACTIVE);
    }

    private Anchor choose(SessionMove move) {
        Anchor choose = new Anchor(address.with(TO, move.sessionId()).href(), "Choose");
        choose.setAriaLabel("Choose " + Words.moment(move.start()) + ", " + move.place());
        choose.addClassName("button");
        return choose;
    }

    private Component question(Out out, SessionMove move) {
        String effect = "Finishes on %s; %s. %s%s"
                .formatted(
                        Words.day(move.finish()),
                        steps(move),
                        move.overLimit()
                                ? "The school would then be over its limit that day."
                                : "The school’s limit is kept.",
                        move.asks() ? needsYes(out) : "");
        Notice notice =
                move.overLimit() ? Notice.warning(title(out, move), effect) : Notice.info(title(out, move), effect);
        return notice.with(
                new ActionButton(move.asks() ? "Yes, ask" : "Yes, move", "primary", () -> move(out, move)),
                new Anchor(nothingChosen().href(), "Not this one"));
    }

    private static String needsYes(Out out) {
        return " Less than four weeks ahead nothing moves before " + out.name()
                + " says yes. A seat is held meanwhile, for three days at most, and you are told the answer.";
    }

    private static String title(Out out, SessionMove move) {
        return (move.asks() ? "Ask " : "Move ") + out.name() + (move.asks() ? " to move to " : " to ")
                + Words.moment(move.start()) + ", " + move.place() + "?";
    }

    private void move(Out out, SessionMove to) {
        try {
            SessionMove made = Calls.call(release.move(out.participantId(), out.sessionId(), to.sessionId()));
            calendar()
                    .with(made.askedUntil() == null ? ReleaseView.MOVED : ReleaseView.ASKED, out.name())
                    .go();
        } catch (ProblemException refused) {
            tell(refused, "See the sessions as they are now");
        }
    }
}
