package org.waymark.ui.many;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.Fix;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;

/** What would come of it: for all together, for those left out, and for each. Nothing has changed yet. */
@Route(Place.START + "/:planId/result")
@RolesAllowed("TRUST_LEAD")
class ResultView extends PlanPage {

    private @Nullable Rows rows;

    ResultView(AssignmentPlanApi plans) {
        super("What would come of it", plans);
    }

    @Override
    boolean isFor(State state) {
        return state == State.PLANNED;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        Result result = Objects.requireNonNull(plan.result(), "planned, but without a result");
        lead(ResultWords.sentence(result));
        add(
                messages(),
                Notice.info("Nothing has changed yet", "Nobody is told of anything before you apply it."),
                ResultWords.summary(result, plan.settings()),
                actions(
                        primary(href(Place.CHECK), "Go on to check and apply"),
                        new Anchor(href(Place.PEOPLE), "Change people"),
                        new Anchor(href(Place.LIMITS), "Change what and limits")));
        if (result.leftOut() > 0) {
            Page<AssignmentRow> leftOut = Calls.call(plans.rows(plan.id(), Status.LEFT_OUT, null));
            add(new LeftOut(leftOut.items(), result, this::take));
        }
        Rows made = new Rows(plans, plan, Calls.call(plans.standing(plan.id())), address, "Would get");
        rows = made;
        add(made);
        if (!result.groups().isEmpty())
            add(new GroupsFold(
                    result.groups(),
                    Calls.call(plans.rows(plan.id(), Status.PLANNED, null)).items()));
        if (!result.funding().isEmpty()) add(new FundingFold(result.funding()));
        if (!result.fairness().isEmpty()) add(new FairnessFold(result.fairness()));
    }

    @Override
    boolean turn(Address address) {
        if (rows == null) return false;
        rows.show(address);
        return true;
    }

    /** The settings as they were tried, and at once the dry run with them. */
    private void take(Fix fix) {
        if (save(etag -> plans.change(plan().id(), etag, fix.then())))
            begin(plans.dryRun(plan().id(), current().etag()));
    }
}
