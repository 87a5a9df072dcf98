package org.waymark.ui.booking;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.waymark.contract.booking.BookingApi;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.Other;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** Seats that are held for somebody who waited, or who is asked to move. */
public final class HeldSeats extends Div {

    public HeldSeats(BookingApi bookings) {
        addClassName("stacked");
        Calls.call(bookings.sessions(SignedInPerson.participantId()))
                .items()
                .forEach(own -> own.others().stream()
                        .filter(other ->
                                other.waiting() != null && other.waiting().heldUntil() != null)
                        .forEach(other -> add(held(own, other))));
    }

    private static Notice held(OwnSession own, Other other) {
        OwnSession.Waiting waiting = Objects.requireNonNull(other.waiting());
        String until = Words.moment(Objects.requireNonNull(waiting.heldUntil()));
        String session = own.topic() + ", " + SeatWords.session(other.session());
        boolean asked = waiting.askedBy() != null;
        Address sessions = Address.of("sessions")
                .with(SessionsView.TOPIC, own.topicId())
                .with(
                        SessionsView.HAD,
                        own.session() == null ? "" : own.session().sessionId());
        return Notice.info(
                        (asked ? "Will you move to another session? " : "A seat is held for you: ") + session,
                        asked
                                ? "%s asks you to. A seat is held for you until %s. Nothing moves unless you say yes."
                                        .formatted(waiting.askedBy(), until)
                                : "You waited for it. It is yours if you take it until " + until + ".")
                .with(
                        new Anchor(
                                sessions.with(SessionsView.TO, other.session().sessionId())
                                        .href(),
                                "See what would change, and take it"),
                        new Anchor(sessions.href(), asked ? "Keep the session you have" : "Let the next have it"));
    }
}
