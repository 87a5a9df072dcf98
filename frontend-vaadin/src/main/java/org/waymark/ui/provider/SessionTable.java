package org.waymark.ui.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.delivery.Session;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;
import org.waymark.ui.provider.Programme.Booked;

/** Sessions with their time, place and seats. Each row can be linked to by the session's id. */
class SessionTable extends Div {

    SessionTable(String caption, List<Booked> sessions) {
        DataTable table = new DataTable(caption, "Session", "When", "Where", "Offer", "Seats");
        sessions.forEach(booked -> table.row(
                        DataTable.two(topic(booked), access(booked.session())),
                        DataTable.two(
                                new Span(Words.moment(booked.session().start())),
                                Words.hours(booked.session().minutes())),
                        DataTable.two(Mark.activity(booked.session().kind()), booked.place()),
                        offer(booked),
                        seats(booked))
                .withId(booked.session().id()));
        add(table);
    }

    private static Component topic(Booked booked) {
        return new Anchor(page(booked), booked.session().topicTitle());
    }

    /** What, when and where it is, only its provider changes; a partner looks after how it is run. */
    private static String page(Booked booked) {
        return Address.of(SignedInPerson.get().is(Role.PARTNER) ? "provider/sessions/run" : "provider/sessions/one")
                .with("offer", booked.offer().id())
                .with("id", booked.session().id())
                .href();
    }

    private static String access(Session session) {
        return session.access().isEmpty() ? "No access features given" : Words.access(session.access());
    }

    private static Component offer(Booked booked) {
        Div offer = new Div(new Span(booked.offer().qualification()));
        if (booked.session().anchor()) offer.add(new StatusTag("Anchor: the whole cohort", StatusTag.Tone.ACTIVE));
        offer.addClassName("two-lines");
        return offer;
    }

    private static Component seats(Booked booked) {
        Session session = booked.session();
        if (session.cancelled() != null)
            return DataTable.two(new StatusTag("Cancelled", StatusTag.Tone.CARE), session.cancelled());
        Meter meter =
                new Meter(session.taken(), session.seats(), session.taken() + " of " + session.seats() + " taken");
        return booked.isNearlyFull() ? new Div(meter, new StatusTag(booked.seats(), StatusTag.Tone.CARE)) : meter;
    }
}
