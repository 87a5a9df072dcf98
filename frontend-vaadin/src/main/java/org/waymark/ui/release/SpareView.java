package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentSettings.SchoolLimit;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseLimits;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.OwnSchools;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** How many leaders each school can spare on one day. */
@Route("release/limits")
@RolesAllowed("TRUST_LEAD")
class SpareView extends Page implements BeforeEnterObserver {

    private final ReleaseApi release;
    private final OrganisationApi organisation;
    private final Div messages = new Div();
    private @Nullable Versioned<ReleaseLimits> current;

    SpareView(ReleaseApi release, OrganisationApi organisation) {
        super("How many can be spared on one day?");
        this.release = release;
        this.organisation = organisation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Versioned<ReleaseLimits> limits = Calls.versioned(release.limits());
        current = limits;
        SpareField field = new SpareField(OwnSchools.list(organisation));
        field.show(limits.value().releasedADay(), limits.value().schools());
        startAfresh();
        messages.removeAll();
        lead("The calendar marks days on which more people are out. New assignments begin with these numbers.");
        Div actions = new Div(
                new ActionButton("Save", "primary", () -> save(field)), new Anchor("release", "Back to the calendar"));
        actions.addClassName("actions");
        Div form = new Div(field, actions);
        form.addClassName("form");
        add(messages, form);
    }

    private void save(SpareField field) {
        Corrections corrections = new Corrections();
        int usual = field.usual(corrections);
        List<SchoolLimit> others = field.others(corrections);
        messages.removeAll();
        if (corrections.isEmpty()) send(new ReleaseLimits(usual, others));
        else messages.add(corrections.summary());
    }

    private void send(ReleaseLimits limits) {
        if (current == null) return;
        try {
            current = Calls.versioned(release.changeLimits(current.etag(), limits));
            messages.add(Notice.done("Saved", "The calendar is marked by the new numbers.")
                    .with(new Anchor("release", "See the calendar")));
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.STALE) overtaken();
            else messages.add(Notice.problem(refused));
        }
    }

    private void overtaken() {
        current = Calls.versioned(release.limits());
        messages.add(Notice.problem(
                "The numbers changed meanwhile",
                "Somebody else saved other numbers. Yours are still here: save again to put them in place of theirs."));
    }
}
