package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionWanted.Online;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** One session, with all that it is run by, and what can be done with it. */
@Route("provider/sessions/one")
@RolesAllowed("PROVIDER")
class SessionView extends Page implements BeforeEnterObserver {

    static final String SAVED = "saved";

    private final TimetableApi timetable;

    SessionView(TimetableApi timetable) {
        super("Session");
        this.timetable = timetable;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String offerId = address.get("offer");
        TimetabledSession session =
                Calls.versioned(timetable.session(offerId, address.get("id"))).value();
        startAfresh();
        setHeading(session.topicTitle());
        lead(Words.moment(session.start()) + ", " + place(session) + ".");
        if (address.has(SAVED)) add(Notice.done("The session is saved", ""));
        if (session.cancelled() != null) {
            add(
                    Notice.warning("This session is cancelled", session.cancelled())
                            .with(new Anchor("provider/sessions/cancelled", "Cancelled sessions")),
                    facts(session));
            return;
        }
        Div actions = new Div(
                new Anchor(
                        address.with(SAVED, "").at("provider/sessions/change").href(), "Change this session"),
                new Anchor(
                        address.with(SAVED, "").at("provider/sessions/people").href(), "Who has a seat"),
                new Anchor(
                        address.with(SAVED, "").at("provider/sessions/cancel").href(), "Cancel or reschedule"),
                new Anchor(
                        address.with(SAVED, "").at("provider/sessions/register").href(), "Register"),
                new Anchor(
                        Address.of("provider/sessions").with("offer", offerId).href(), "All sessions of the offer"));
        actions.addClassName("actions");
        add(facts(session), actions);
    }

    private static String place(TimetabledSession session) {
        String hub = session.hub() == null ? "online" : session.hub();
        return session.room() == null ? hub : hub + ", " + session.room();
    }

    static SummaryList facts(TimetabledSession session) {
        SummaryList facts = new SummaryList()
                .row("Lasts", Words.hours(session.minutes()))
                .row("Seats", session.taken() + " of " + session.seats() + " taken")
                .row("Waiting for a seat", session.waiting() == 0 ? "Nobody" : Words.people(session.waiting()))
                .row(
                        "Facilitator",
                        session.facilitator() == null
                                ? "Nobody named yet"
                                : session.facilitator().name() + ", "
                                        + session.facilitator().email())
                .row("Facilities", session.access().isEmpty() ? "None given" : Words.access(session.access()));
        if (session.anchor()) facts.row("Anchor", "Meant for the whole cohort");
        if (session.seriesId() != null) facts.row("Series", "Added together with others");
        if (session.online() != null) online(session.online(), facts);
        if (session.hubId() == null && !canBeJoined(session.online()))
            facts.row("To join", "Nothing given yet: those with a seat cannot join");
        return facts;
    }

    private static boolean canBeJoined(@Nullable Online online) {
        return online != null && (online.joinLink() != null || online.dialIn() != null);
    }

    private static void online(Online online, SummaryList facts) {
        if (online.joinLink() != null) facts.row("To join", new Anchor(online.joinLink(), online.joinLink()));
        if (online.dialIn() != null) facts.row("To dial in", online.dialIn());
        if (online.recording() != null) facts.row("Recording", new Anchor(online.recording(), online.recording()));
    }
}
