package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Decision;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.ConflictDecision;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** How everybody stands since it was applied, with the way on for those it could not be applied to, and the way back. */
@Route(Place.START + "/:planId/applied")
@RolesAllowed("TRUST_LEAD")
class AppliedView extends PlanPage {

    private static final String UNDO = "undo";
    private static final String DECIDED = "decided";

    private final Div question = new Div();
    private @Nullable Rows rows;

    AppliedView(AssignmentPlanApi plans) {
        super("Applied", plans);
    }

    @Override
    boolean isFor(State state) {
        return state == State.APPLIED || state == State.UNDONE;
    }

    @Override
    boolean isFirst() {
        return true;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        setHeading(plan.state() == State.APPLIED ? "The assignment is applied" : "The assignment is taken back");
        Map<Status, Integer> standing = Calls.call(plans.standing(plan.id()));
        lead(Standings.sentence(standing));
        add(messages());
        if (plan.state() == State.UNDONE)
            add(Notice.done("Taken back", "Whoever had begun, or had been to a session, has stayed as they were."));
        if (address.has(DECIDED))
            add(Notice.done("Noted", address.get(DECIDED) + " gets no proposal from this assignment."));
        add(question);
        int conflicts = standing.getOrDefault(Status.CONFLICT, 0);
        int without = conflicts + standing.getOrDefault(Status.PLANNED, 0);
        if (without > 0 && plan.state() == State.APPLIED) {
            add(without(without, conflicts));
            if (conflicts > 0)
                add(new ConflictList(
                        Calls.call(plans.rows(plan.id(), Status.CONFLICT, null)).items(), this::decide));
        } else if (plan.state() == State.APPLIED && standing.containsKey(Status.PROPOSED)) add(waiting(plan));
        add(actions(new Anchor("release", "See who is out of school when")));
        Rows made = new Rows(plans, plan, standing, address, "Stands");
        rows = made;
        add(made);
        if (plan.canBeUndone()) add(actions(new Anchor(undoing(), "Take the assignment back")));
        ask(address);
    }

    @Override
    boolean turn(Address address) {
        if (rows == null
                || address.has(UNDO)
                || address.has(DECIDED)
                || question.getChildren().findAny().isPresent()) return false;
        rows.show(address);
        return true;
    }

    private String undoing() {
        return Place.APPLIED.of(plan().id()).with(UNDO, "ask").href();
    }

    private void ask(Address address) {
        question.removeAll();
        if (address.has(UNDO) && plan().canBeUndone())
            question.add(Notice.warning(
                            "Take the assignment back?",
                            "Proposals and places go, and seats are free again. This cannot be undone for those who have"
                                    + " begun a step or whose first session has been: they keep their pathways.")
                    .with(
                            new ActionButton("Yes, take it back", "warning", () -> begin(plans.undo(plan().id()))),
                            new Anchor(href(Place.APPLIED), "Keep it")));
    }

    /** Those it could not be applied to, and those whom it did not reach before it was stopped. */
    private Component without(int people, int conflicts) {
        String why = conflicts == 0
                ? "The work was stopped before it came to them."
                : "Something has changed since it was tried out, such as a last seat taken. The list says what.";
        return Notice.warning(
                        Words.people(people) + (people == 1 ? " has" : " have") + " no proposal yet",
                        why + " Applying again tries it for them alone: nobody else changes.")
                .with(new ActionButton(
                        "Apply again for " + Words.people(people),
                        "primary",
                        () -> begin(plans.apply(plan().id(), current().etag()))));
    }

    /** Planning again is begun at once; the others are only noted. */
    private void decide(AssignmentRow row, Decision decision) {
        var made = new ConflictDecision(decision);
        if (!save(etag -> plans.decide(plan().id(), row.personId(), etag, made))) return;
        if (decision == Decision.PLAN_AGAIN)
            begin(plans.apply(plan().id(), current().etag()));
        else Place.APPLIED.of(plan().id()).with(DECIDED, row.name()).go();
    }

    private static Component waiting(AssignmentPlan plan) {
        LocalDate until = plan.settings().respondBy();
        return Notice.done(
                "Proposals are out",
                "People find theirs at the next sign-in"
                        + (until == null ? "." : " and can answer until " + Words.day(until) + ".")
                        + " The provider gives the places after that.");
    }
}
