package org.waymark.ui.facilitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.contract.facilitation.FacilitatedSession;
import org.waymark.contract.facilitation.FacilitatedSession.State;
import org.waymark.contract.facilitation.FacilitationApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** The sessions that somebody runs: registers that wait first, then those to come, then the rest. */
@Route("facilitation")
@RolesAllowed("FACILITATOR")
class OwnSessionsView extends Page implements BeforeEnterObserver {

    private final FacilitationApi facilitation;

    OwnSessionsView(FacilitationApi facilitation) {
        super("Your sessions");
        this.facilitation = facilitation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        List<FacilitatedSession> all = Calls.call(facilitation.sessions()).items();
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            "No session names your address yet. Ask the provider to name you, with the address that you signed in with, as the facilitator of your sessions."));
            return;
        }
        part("Registers to take", all, OwnSessionsView::isWaiting);
        part("To come", all, session -> session.state() == State.AHEAD);
        part("Held or cancelled", all.reversed(), session -> session.state() != State.AHEAD && !isWaiting(session));
    }

    private static boolean isWaiting(FacilitatedSession session) {
        return session.state() == State.BEGUN && session.people() > 0 && session.marked() == 0;
    }

    private void part(String title, List<FacilitatedSession> all, Predicate<FacilitatedSession> belongs) {
        List<FacilitatedSession> some = all.stream().filter(belongs).toList();
        if (some.isEmpty()) return;
        DataTable table = new DataTable(title, "Session", "When", "Where", "People", "Register");
        some.forEach(session -> table.row(
                DataTable.two(topic(session), session.cohort()),
                new Span(Words.moment(session.start())),
                new Span(place(session)),
                new Span(String.valueOf(session.people())),
                register(session)));
        add(new Section(new H2(title), table));
    }

    private static Anchor topic(FacilitatedSession session) {
        return new Anchor(address("facilitation/one", session), session.topic());
    }

    static String address(String route, FacilitatedSession session) {
        return Address.of(route)
                .with("offer", session.offerId())
                .with("id", session.sessionId())
                .href();
    }

    static String place(FacilitatedSession session) {
        return session.room() == null ? session.place() : session.place() + ", " + session.room();
    }

    private static Component register(FacilitatedSession session) {
        return switch (session.state()) {
            case CANCELLED -> new StatusTag("Cancelled", Tone.CARE);
            case AHEAD -> new Span("Opens when it begins");
            case BEGUN -> session.people() + session.marked() == 0 ? new Span("Nobody had a seat") : taken(session);
        };
    }

    private static Anchor taken(FacilitatedSession session) {
        Anchor link = new Anchor(
                address("facilitation/register", session),
                session.marked() == 0 ? "Take the register" : session.marked() + " marked");
        link.setAriaLabel(link.getText() + ": " + session.topic() + ", " + Words.moment(session.start()));
        return link;
    }
}
