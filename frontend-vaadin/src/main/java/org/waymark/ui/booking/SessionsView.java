package org.waymark.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.BookingApi;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.State;
import org.waymark.contract.booking.SeatAwaited;
import org.waymark.contract.booking.SeatGivenUp;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** A participant's sessions: which seats they have, and others to swap to, with what that changes before it does. */
@Route("sessions")
@RolesAllowed("PARTICIPANT")
class SessionsView extends Page implements BeforeEnterObserver {

    static final String TOPIC = "topic";
    static final String HAD = "had";
    static final String TO = "to";
    private static final String LEAVE = "leave";
    private static final String DONE = "done";

    private final BookingApi bookings;
    private final Div messages = new Div();
    private Address address = Address.of("sessions");
    private String key = "";

    SessionsView(BookingApi bookings) {
        super("Your sessions");
        this.bookings = bookings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        key = UUID.randomUUID().toString();
        startAfresh();
        messages.removeAll();
        lead("Your seats in sessions. You can book, swap and give up; you see what changes before it does.");
        add(messages);
        if (address.has(DONE)) messages.add(done());
        List<OwnSession> all =
                Calls.call(bookings.sessions(SignedInPerson.participantId())).items();
        all.stream().filter(this::isChosen).findFirst().ifPresentOrElse(this::change, () -> showAll(all));
    }

    /** Also for whoever followed a link to a session that planning has since replaced. */
    private void showAll(List<OwnSession> all) {
        if (address.has(TOPIC))
            messages.add(Notice.info(
                    "Your sessions have changed meanwhile",
                    "You see them as they are now. Choose again from the list."));
        add(list(all));
    }

    private boolean isChosen(OwnSession own) {
        return own.topicId().equals(address.get(TOPIC)) && id(own.session()).equals(address.get(HAD));
    }

    private static String id(@Nullable BookedSession session) {
        return session == null ? "" : session.sessionId();
    }

    private Notice done() {
        return switch (address.get(DONE)) {
            case "booked" -> Notice.done("Your seat is booked", "Your pathway is planned around it in a moment.");
            case "waiting" ->
                Notice.done(
                        "You are on the waiting list",
                        "If a seat comes free and it is your turn, you get it or it is held for you. We write to you.");
            case "kept" ->
                Notice.done("You keep the session you have", "The other seat is free again, and your trust is told.");
            case "ended" -> Notice.done("You have stopped waiting", "You can begin again, at the end of the list.");
            default -> Notice.done("You have given up your seat", "Your pathway is planned again in a moment.");
        };
    }

    private Component list(List<OwnSession> all) {
        if (all.isEmpty())
            return new EmptyState(
                    "Nothing on your pathway is taught in a session that is still to come.",
                    new Anchor("pathway", "My pathway"));
        DataTable table = new DataTable("Your sessions", "Topic", "When and where", "Seat", "Change");
        all.forEach(own -> table.row(topic(own), when(own), seat(own), link(own)));
        Div list = new Div(table, new Paragraph(new Anchor("calendar", "See them in your own calendar")));
        list.addClassName("page");
        return list;
    }

    private static Component topic(OwnSession own) {
        Span topic = new Span(own.topic());
        return own.problem() == null ? topic : DataTable.two(topic, own.problem());
    }

    private static Component seat(OwnSession own) {
        Div seat = new Div(SeatWords.tag(own.state()));
        seat.addClassName("two-lines");
        Joining.shortly(own).ifPresent(seat::add);
        return seat;
    }

    private static Component when(OwnSession own) {
        BookedSession session = own.session();
        return session == null
                ? new Span("No session")
                : DataTable.two(
                        new Span(Words.moment(session.start())),
                        session.place() + (session.inPerson() ? "" : ", live") + " · "
                                + Words.hours(session.minutes()));
    }

    private Component link(OwnSession own) {
        Anchor link = new Anchor(
                address.with(DONE, "")
                        .with(TOPIC, own.topicId())
                        .with(HAD, id(own.session()))
                        .href(),
                own.session() == null ? "Book a session" : "Change");
        link.setAriaLabel(link.getText() + ": " + own.topic());
        return link;
    }

    private void change(OwnSession own) {
        add(new H2(own.topic()));
        BookedSession session = own.session();
        if (session != null) add(new Paragraph(SeatWords.tag(own.state()), new Span(" " + SeatWords.session(session))));
        if (own.problem() != null) add(new Paragraph(own.problem()));
        Joining.facts(own).ifPresent(this::add);
        if (session != null && own.state() == State.ASKS) add(asks(session));
        if (address.has(LEAVE) && session != null) add(leaving(session));
        own.others().stream()
                .map(OwnSession.Other::session)
                .filter(other -> other.sessionId().equals(address.get(TO)))
                .findFirst()
                .ifPresent(other -> add(question(session, other)));
        add(ways(own), new OtherSessions(own, address.with(LEAVE, ""), this::await, this::endWaiting));
    }

    private Component asks(BookedSession session) {
        return question(null, session);
    }

    private Component question(@Nullable BookedSession from, BookedSession to) {
        String insteadOf = from == null ? null : from.sessionId();
        try {
            BookingEffect effect = Calls.call(bookings.preview(
                    SignedInPerson.participantId(), new BookingWanted(to.sessionId(), insteadOf, false)));
            BookingWanted wanted = new BookingWanted(
                    to.sessionId(), insteadOf, !effect.atShortNotice().isEmpty());
            return EffectNotice.booking(to, effect)
                    .with(
                            new ActionButton(from == null ? "Yes, book" : "Yes, swap", "primary", () -> book(wanted)),
                            notThis());
        } catch (ProblemException refused) {
            return Notice.problem(refused).with(notThis());
        }
    }

    private Component leaving(BookedSession session) {
        SeatGivenUp seat = new SeatGivenUp(session.sessionId());
        try {
            BookingEffect effect = Calls.call(bookings.previewGivingUp(SignedInPerson.participantId(), seat));
            return EffectNotice.givingUp(session, effect)
                    .with(new ActionButton("Yes, give it up", "primary", () -> giveUp(seat)), notThis());
        } catch (ProblemException refused) {
            return Notice.problem(refused).with(notThis());
        }
    }

    private Anchor notThis() {
        return new Anchor(address.with(TO, "").with(LEAVE, "").href(), "No, leave it as it is");
    }

    private Component ways(OwnSession own) {
        Div line = new Div();
        line.addClassName("actions");
        if (own.session() != null && own.state() != State.CANCELLED && !address.has(LEAVE))
            line.add(new Anchor(address.with(TO, "").with(LEAVE, "yes").href(), "Give up my seat"));
        line.add(new Anchor("sessions", "Back to all your sessions"));
        return line;
    }

    private void book(BookingWanted wanted) {
        try {
            Calls.call(bookings.book(SignedInPerson.participantId(), key, wanted));
            Address.of("sessions").with(DONE, "booked").go();
        } catch (ProblemException refused) {
            refused(refused);
        }
    }

    private void giveUp(SeatGivenUp seat) {
        try {
            Calls.run(bookings.giveUp(SignedInPerson.participantId(), key, seat));
            Address.of("sessions").with(DONE, "given-up").go();
        } catch (ProblemException refused) {
            refused(refused);
        }
    }

    private void await(OwnSession.Other other) {
        try {
            Calls.call(bookings.await(
                    SignedInPerson.participantId(),
                    new SeatAwaited(other.session().sessionId())));
            again("waiting");
        } catch (ProblemException refused) {
            refused(refused);
        }
    }

    private void endWaiting(OwnSession.Other other) {
        try {
            Calls.run(bookings.endWaiting(
                    SignedInPerson.participantId(),
                    new SeatAwaited(other.session().sessionId())));
            again(SeatWords.isAsked(other) ? "kept" : "ended");
        } catch (ProblemException refused) {
            refused(refused);
        }
    }

    private void again(String done) {
        address.with(TO, "").with(LEAVE, "").with(DONE, done).go();
    }

    private void refused(ProblemException refused) {
        messages.removeAll();
        messages.add(Notice.problem(refused)
                .with(new Anchor(address.with(TO, "").with(LEAVE, "").href(), "See the sessions as they are now")));
    }
}
