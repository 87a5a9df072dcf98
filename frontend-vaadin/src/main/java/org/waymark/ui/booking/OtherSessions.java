package org.waymark.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.Other;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Words;

/** The other sessions of one topic, each with what it would mean. */
final class OtherSessions extends Section {

    private final Address address;
    private final boolean swaps;

    OtherSessions(OwnSession own, Address address) {
        super(new H2(own.session() == null ? "Sessions of " + own.topic() : "Other sessions of " + own.topic()));
        this.address = address;
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
                        new Span(SeatWords.seats(other.seatsLeft())),
                        DataTable.two(new Span(SeatWords.journey(other)), SeatWords.daysOut(other.daysOut())),
                        choose(other)));
        return table;
    }

    private Component choose(Other other) {
        if (other.problem() != null) return new Span(other.problem());
        if (other.seatsLeft() == 0) return new Span("There is no seat left.");
        Anchor choose = new Anchor(
                address.with(SessionsView.TO, other.session().sessionId()).href(),
                swaps ? "Swap to this one" : "Book this one");
        choose.setAriaLabel(choose.getText() + ": " + SeatWords.session(other.session()));
        choose.addClassName("button");
        return choose;
    }
}
