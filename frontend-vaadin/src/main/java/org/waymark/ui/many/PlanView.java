package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;

/** The steps of an assignment of many, each with how far it is. */
@Route(Place.START + "/:planId")
@RolesAllowed("TRUST_LEAD")
class PlanView extends PlanPage {

    private static final String DELETE = "delete";

    private final DeliveryApi delivery;
    private final JobApi jobs;

    PlanView(AssignmentPlanApi plans, DeliveryApi delivery, JobApi jobs) {
        super("Steps", plans);
        this.delivery = delivery;
        this.jobs = jobs;
    }

    @Override
    boolean isFor(State state) {
        return state == State.DRAFT || state == State.PLANNED;
    }

    @Override
    boolean isFirst() {
        return true;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        setHeading("Assign to " + (plan.people() == 0 ? "many people" : Words.people(plan.people())));
        lead("Nothing changes for anybody until you apply it at the end.");
        add(messages());
        ended(plan);
        if (address.has(DELETE)) add(question(plan));
        add(tasks(plan));
        if (isReady(plan)) add(actions(new ActionButton("Try it out", "primary", this::tryOut)));
        add(new Paragraph(new Anchor(address.with(DELETE, "ask").href(), "Delete this assignment")));
    }

    /** What became of the last try, if it did not come to its end. */
    private void ended(AssignmentPlan plan) {
        if (plan.state() != State.DRAFT || plan.jobId() == null) return;
        try {
            Job job = Calls.call(jobs.job(plan.jobId()));
            if (job.state() == Job.State.FAILED)
                add(Notice.problem("The last try did not work", job.message() + " Nothing has changed. Try again."));
            if (job.state() == Job.State.CANCELLED)
                add(Notice.info("The last try was stopped", "Nothing has changed. Go on where you like."));
        } catch (ProblemException forgotten) {
            // Old jobs are swept away, and then there is nothing to tell.
        }
    }

    private TaskList tasks(AssignmentPlan plan) {
        TaskList list = new TaskList()
                .task(href(Place.PEOPLE), "Choose people from the list", chosen(plan), done(plan.people() > 0))
                .task(
                        href(Place.FILE),
                        "Or upload a file of people",
                        "CSV or XLSX, with a template to fill in",
                        new StatusTag("If you like", Tone.PLAIN))
                .task(
                        href(Place.LIMITS),
                        "Say what, and the limits",
                        Settings.sentence(plan.settings(), offer(plan.settings())),
                        done(plan.settings().offerId() != null));
        return plan.state() == State.PLANNED
                ? list.task(href(Place.RESULT), "See what would come of it", "Tried out", done(true))
                        .task(href(Place.CHECK), "Check and apply", "", done(false))
                : list.waiting("See what would come of it", waitsFor(plan), notYet())
                        .waiting("Check and apply", "After that", notYet());
    }

    private static StatusTag done(boolean done) {
        return done ? new StatusTag("Done", Tone.GOOD) : new StatusTag("To do", Tone.ACTIVE);
    }

    private static StatusTag notYet() {
        return new StatusTag("Not yet", Tone.PLAIN);
    }

    private static String chosen(AssignmentPlan plan) {
        return plan.people() == 0
                ? "By school, job, phase, or what they are on"
                : Words.people(plan.people()) + " chosen, a file’s included";
    }

    private static boolean isReady(AssignmentPlan plan) {
        return plan.people() > 0 && plan.settings().offerId() != null && plan.state() == State.DRAFT;
    }

    private static String waitsFor(AssignmentPlan plan) {
        List<String> missing = new ArrayList<>();
        if (plan.people() == 0) missing.add("choose people");
        if (plan.settings().offerId() == null) missing.add("say what they are to do");
        return missing.isEmpty() ? "Select Try it out" : "First " + String.join(" and ", missing);
    }

    private String offer(AssignmentSettings settings) {
        return Calls.call(delivery.offers()).items().stream()
                .filter(offer -> offer.id().equals(settings.offerId()))
                .findFirst()
                .map(offer -> offer.qualification() + ", " + offer.cohort())
                .orElse("No offer chosen yet");
    }

    private void tryOut() {
        begin(plans.dryRun(plan().id(), current().etag()));
    }

    private Component question(AssignmentPlan plan) {
        return Notice.warning(
                        "Delete “" + plan.settings().title() + "”?",
                        "The choice of people and the limits go. Nobody’s pathway changes.")
                .with(
                        new ActionButton("Yes, delete it", "warning", this::delete),
                        new Anchor(href(Place.TASKS), "Keep it"));
    }

    private void delete() {
        try {
            Calls.run(plans.discard(plan().id()));
            Address.of(Place.START).go();
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
