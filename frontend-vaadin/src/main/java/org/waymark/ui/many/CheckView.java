package org.waymark.ui.many;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** The last look before anything changes. */
@Route(Place.START + "/:planId/check")
@RolesAllowed("TRUST_LEAD")
class CheckView extends PlanPage {

    private final DeliveryApi delivery;

    CheckView(AssignmentPlanApi plans, DeliveryApi delivery) {
        super("Check your answers", plans);
        this.delivery = delivery;
    }

    @Override
    boolean isFor(State state) {
        return state == State.PLANNED;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        Result result = Objects.requireNonNull(plan.result(), "planned, but without a result");
        SummaryList answers = Settings.summary(plan.settings(), offer(plan.settings()))
                .row("People", people(plan))
                .row("Outcome", ResultWords.sentence(result));
        add(
                messages(),
                answers,
                actions(
                        new Anchor(href(Place.PEOPLE), "Change people"),
                        new Anchor(href(Place.LIMITS), "Change what and limits")),
                consequence(result, plan.settings()));
        if (result.planned() == 0) add(actions(primary(href(Place.RESULT), "See why, and what would help")));
        else
            add(actions(
                    new ActionButton("Apply: propose it to " + Words.people(result.planned()), "primary", this::apply),
                    new Anchor(href(Place.RESULT), "Back to what would come of it")));
    }

    private Div people(AssignmentPlan plan) {
        Div answer = new Div(new Span(Words.people(plan.people()) + " chosen"));
        answer.addClassName("answer");
        return answer;
    }

    private String offer(AssignmentSettings settings) {
        return Calls.call(delivery.offers()).items().stream()
                .filter(offer -> offer.id().equals(settings.offerId()))
                .findFirst()
                .map(offer -> "%s (%s), %s, %s"
                        .formatted(offer.title(), offer.qualification(), offer.cohort(), offer.provider()))
                .orElse("As the rows of the file say");
    }

    private static Notice consequence(Result result, AssignmentSettings settings) {
        if (result.planned() == 0)
            return Notice.warning("There is nothing to apply", "Nobody would get a pathway with these limits.");
        LocalDate until = settings.respondBy();
        return Notice.info(
                "What happens then",
                "%s a proposal and can accept, change or decline it%s. Seats are held for them meanwhile. A place is theirs once the provider has given it. You can take it all back until people have begun, or their first session has been."
                        .formatted(
                                result.planned() == 1 ? "1 person gets" : Words.people(result.planned()) + " get",
                                until == null ? "" : " until " + Words.day(until)));
    }

    private void apply() {
        begin(plans.apply(plan().id(), current().etag()));
    }
}
