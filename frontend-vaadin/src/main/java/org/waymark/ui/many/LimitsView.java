package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.OwnSchools;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;

/** What they are to do, and within which limits. */
@Route(Place.START + "/:planId/limits")
@RolesAllowed("TRUST_LEAD")
class LimitsView extends PlanPage {

    private final DeliveryApi delivery;
    private final OrganisationApi organisation;
    private final Clock clock;
    private @Nullable LimitsForm form;

    LimitsView(AssignmentPlanApi plans, DeliveryApi delivery, OrganisationApi organisation, Clock clock) {
        super("What, and within which limits?", plans);
        this.delivery = delivery;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    boolean isFor(State state) {
        return state == State.DRAFT || state == State.PLANNED;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        LimitsForm made = new LimitsForm(
                Calls.call(delivery.offers()).items().stream()
                        .filter(offer -> offer.status() == OfferStatus.OPEN)
                        .toList(),
                OwnSchools.list(organisation));
        made.show(plan.settings());
        form = made;
        if (plan.state() == State.PLANNED)
            add(Notice.info(
                    "It has been tried out with what stands here",
                    "If you change something, it has to be tried out again. Nothing has changed for anybody."));
        add(
                messages(),
                made,
                actions(
                        new ActionButton("Save and try it out", "primary", () -> save(true)),
                        new ActionButton("Save", "plain", () -> save(false)),
                        new Anchor(href(Place.TASKS), "Cancel")));
    }

    private void save(boolean tryOut) {
        LimitsForm filled = form;
        if (filled == null) return;
        filled.entered(plan().settings(), LocalDate.now(clock))
                .ifPresentOrElse(
                        wanted -> {
                            if (!save(etag -> plans.change(plan().id(), etag, wanted))) return;
                            if (!tryOut) go(Place.TASKS);
                            else if (plan().people() == 0) go(Place.PEOPLE);
                            else begin(plans.dryRun(plan().id(), current().etag()));
                        },
                        () -> say(filled.problems()));
    }

    @Override
    Component unsaved(ProblemException refused) {
        return refused.kind() == Kind.INVALID && form != null ? form.problems(refused) : super.unsaved(refused);
    }
}
