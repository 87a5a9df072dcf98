package org.waymark.ui.health;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PageLinks;

/** Everybody with a reason to be looked at, the gravest first. */
@Route("provider/health/people")
@RolesAllowed({"PROVIDER", "PARTNER"})
class BehindView extends Page implements BeforeEnterObserver {

    static final String PATH = "provider/health/people";

    private final CohortHealthApi healths;

    BehindView(CohortHealthApi healths) {
        super("People falling behind");
        this.healths = healths;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        Narrowing narrowed = new Narrowing(Address.of(event.getLocation()));
        lead("Reasons come from dates, hours and bookings only. What somebody knows, wrote or answered is theirs.");
        var page = Calls.call(
                healths.peopleFallingBehind(narrowed.offer(), narrowed.place(), narrowed.partner(), narrowed.from()));
        Anchor back = new Anchor(narrowed.at(HealthView.PATH).href(), "Back to cohort health");
        if (page.items().isEmpty()) {
            add(new EmptyState("Nobody has a reason to be looked at.", back));
            return;
        }
        add(
                BehindTable.of(page.items()),
                new PageLinks(page, narrowed.address(), Narrowing.FROM),
                ways(narrowed, back));
    }

    /** A message knows no places and partners: where the page is narrowed down to one, others would have it too. */
    private static Div ways(Narrowing narrowed, Anchor back) {
        Div ways = new Div(back);
        if (narrowed.place() == null && narrowed.partner() == null)
            ways.addComponentAsFirst(new Anchor(
                    narrowed.at("messages/write").with("state", "behind").href(),
                    "Write to those whose state is Behind"));
        ways.addClassName("actions");
        return ways;
    }
}
