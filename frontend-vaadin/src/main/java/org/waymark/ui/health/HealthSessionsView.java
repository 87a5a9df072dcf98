package org.waymark.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.health.SessionHealth;
import org.waymark.contract.health.SessionHealth.Which;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.Words;

/** Attendance, or cancellations, session by session. */
@Route("provider/health/sessions")
@RolesAllowed({"PROVIDER", "PARTNER"})
class HealthSessionsView extends Page implements BeforeEnterObserver {

    static final String PATH = "provider/health/sessions";
    static final String WHICH = "which";

    private final CohortHealthApi healths;

    HealthSessionsView(CohortHealthApi healths) {
        super("Sessions of your cohorts");
        this.healths = healths;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        Narrowing narrowed = new Narrowing(Address.of(event.getLocation()));
        Which which = narrowed.address().find(WHICH, Which.class).orElse(Which.HELD);
        var page = Calls.call(
                healths.sessions(narrowed.offer(), narrowed.place(), narrowed.partner(), which, narrowed.from()));
        Anchor back = new Anchor(narrowed.at(HealthView.PATH).with(WHICH, "").href(), "Back to cohort health");
        lead(
                switch (which) {
                    case HELD -> "Sessions that have begun, the newest first, with who came.";
                    case TO_COME -> "Sessions to come, by date, with their seats.";
                    case CANCELLED -> "Sessions that were called off, and why.";
                });
        if (page.items().isEmpty()) {
            add(new EmptyState("There is no such session.", back));
            return;
        }
        add(
                which == Which.HELD ? held(page.items()) : others(page.items()),
                new PageLinks(page, narrowed.address(), Narrowing.FROM),
                new Paragraph(back));
    }

    private static DataTable held(List<SessionHealth> sessions) {
        DataTable table = new DataTable("Sessions held", "Session", "Cohort", "Attended", "Not marked", "Register");
        sessions.forEach(session -> table.row(
                name(session),
                cohort(session),
                new Span(HealthWords.attended(session.counted(), session.marks())),
                PeopleFigures.number(session.unmarked()),
                register(session)));
        return table;
    }

    private static Component register(SessionHealth session) {
        if (!SignedInPerson.get().is(Role.PROVIDER)) return new Span("With the provider");
        Anchor link = new Anchor(
                Address.of("provider/sessions/register")
                        .with("offer", session.offerId())
                        .with("id", session.sessionId())
                        .href(),
                "Open the register");
        link.setAriaLabel("Open the register of " + session.topic() + ", " + Words.moment(session.start()));
        return link;
    }

    private static DataTable others(List<SessionHealth> sessions) {
        DataTable table = new DataTable("Sessions", "Session", "Cohort", "Seats taken", "Why it is cancelled");
        sessions.forEach(session -> table.row(
                name(session),
                cohort(session),
                new Span("%,d of %,d".formatted(session.taken(), session.seats())),
                new Span(Objects.requireNonNullElse(session.cancelled(), "It is held"))));
        return table;
    }

    private static Component name(SessionHealth session) {
        return DataTable.two(new Span(session.topic()), Words.moment(session.start()) + ", " + session.place());
    }

    private static Component cohort(SessionHealth session) {
        return DataTable.two(
                new Span(session.qualification() + ", " + session.cohort()), HealthWords.runBy(session.runBy()));
    }
}
