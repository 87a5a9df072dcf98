package org.waymark.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.Other;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Words;

/** The other sessions of one topic, each with what it would mean. */
final class OtherSessions extends Section {

    private final Address address;
    private final boolean swaps;
    private final Consumer<Other> wait;
    private final Consumer<Other> stop;

    /**
     * @param wait puts the person on a waiting list
     * @param stop takes them off it
     */
    OtherSessions(OwnSession own, Address address, Consumer<Other> wait, Consumer<Other> stop) {
        super(new H2(own.session() == null ? "Sessions of " + own.topic() : "Other sessions of " + own.topic()));
        this.address = address;
        this.wait = wait;
        this.stop = stop;
        this.swaps = own.session() != null;
        add(own.others().isEmpty() ? none() : table(own));
    }

    private static Component none() {
        return new EmptyState(
                "There is no other session of this topic to come. Your provider can tell you whether one is planned.",
                new Anchor("sessions", "Back to all your sessions"));
    }

    private DataTable table(OwnSession own) {
        DataTable table =
                new DataTable("Sessions of " + own.topic(), "Session", "Seats", "Journey and days out", "Choose");
        own.others()
                .forEach(other -> table.row(
                        DataTable.two(
                                new Span(Words.moment(other.session().start())),
                                Words.hours(other.session().minutes()) + ", "
                                        + other.session().place()),
                        seats(other),
                        DataTable.two(new Span(SeatWords.journey(other)), SeatWords.daysOut(other.daysOut())),
                        choose(other)));
        return table;
    }

    private static Component seats(Other other) {
        Span left = new Span(SeatWords.seats(other.seatsLeft()));
        return other.waiting() == null ? left : DataTable.two(left, SeatWords.waiting(other.waiting()));
    }

    private Component choose(Other other) {
        if (other.problem() != null) return new Span(other.problem());
        if (isHeld(other)) return new Div(choice(other, "Take the seat"), waiting(other));
        if (other.seatsLeft() == 0) return waiting(other);
        return choice(other, swaps ? "Swap to this one" : "Book this one");
    }

    private static boolean isHeld(Other other) {
        return other.waiting() != null && other.waiting().heldUntil() != null;
    }

    private Component waiting(Other other) {
        String session = SeatWords.session(other.session());
        boolean waits = other.waiting() != null && other.waiting().position() > 0;
        ActionButton button = waits
                ? new ActionButton(SeatWords.no(other), "plain", () -> stop.accept(other))
                : new ActionButton("Wait for a seat", "plain", () -> wait.accept(other));
        button.setAriaLabel(button.getText() + ": " + session);
        return button;
    }

    private Anchor choice(Other other, String words) {
        Anchor choose = new Anchor(
                address.with(SessionsView.TO, other.session().sessionId()).href(), words);
        choose.setAriaLabel(choose.getText() + ": " + SeatWords.session(other.session()));
        choose.addClassName("button");
        return choose;
    }
}
