package org.waymark.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.TrustProgressApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.Words;

/** Everybody with a reason to be looked at, the gravest first. */
@Route("trust/progress/people")
@RolesAllowed("TRUST_LEAD")
class AtRiskView extends Page implements BeforeEnterObserver {

    private static final String REASON = "reason";
    private static final String FROM = "from";

    private final TrustProgressApi progress;
    private final Div list = new Div();
    private @Nullable Filters filters;

    AtRiskView(TrustProgressApi progress) {
        super("People to look at");
        this.progress = progress;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        var page = Calls.call(progress.peopleAtRisk(
                TrustProgressView.orNull(address.get(TrustProgressView.SCHOOL)),
                TrustProgressView.orNull(address.get(TrustProgressView.QUALIFICATION)),
                address.find(REASON, Reason.class).orElse(null),
                TrustProgressView.orNull(address.get(FROM))));
        Filters shown = filters == null ? build(address) : filters;
        shown.show(address.with(FROM, ""), howMany(page));
        list.removeAll();
        if (page.items().isEmpty())
            list.add(new EmptyState("Nobody fits this.", new Anchor("trust/progress", "Back to progress")));
        else list.add(RiskTable.of(page.items()), new PageLinks(page, address, FROM));
    }

    private Filters build(Address address) {
        Filters made = new Filters(address)
                .choice(REASON, "Why", "Any reason", Choice.options(Reason.class, ProgressWords::reason));
        filters = made;
        lead("Reasons come from dates, hours and bookings only. What somebody knows, wrote or answered is theirs.");
        add(made, list, new Paragraph(new Anchor("trust/progress", "Back to progress")));
        return made;
    }

    private static String howMany(org.waymark.contract.Page<PersonAtRisk> page) {
        return page.next() == null
                ? Words.people(page.items().size())
                : Words.people(page.items().size()) + " on this page, and more on the next";
    }
}
