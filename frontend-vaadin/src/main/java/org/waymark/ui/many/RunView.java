package org.waymark.ui.many;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Advance;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** How far a dry run, the applying or the undoing has come. It can be left, come back to, and stopped. */
@Route(Place.START + "/:planId/run")
@RolesAllowed("TRUST_LEAD")
class RunView extends PlanPage implements Follower<Job> {

    private final JobApi jobs;
    private Advance advance = new Advance("");
    private NativeButton stop = new NativeButton();

    RunView(AssignmentPlanApi plans, JobApi jobs) {
        super("Being worked on", plans);
        this.jobs = jobs;
    }

    @Override
    boolean isFor(State state) {
        return Place.of(state) == Place.RUN;
    }

    @Override
    boolean isFirst() {
        return true;
    }

    @Override
    void show(AssignmentPlan plan, Address address) {
        setHeading(heading(plan.state()));
        advance = new Advance(heading(plan.state()));
        advance.show("Waiting to begin", 0, 0, "");
        stop = new ActionButton("Stop", "plain", this::stop);
        lead("You can leave this page. The work goes on, and you find it here again.");
        add(messages(), effect(plan.state()), advance, new Div(stop));
    }

    private static String heading(State state) {
        return switch (state) {
            case APPLYING -> "Applying the assignment";
            case UNDOING -> "Taking the assignment back";
            default -> "Trying it out";
        };
    }

    private static Notice effect(State state) {
        return switch (state) {
            case APPLYING ->
                Notice.info(
                        "Proposals are going out",
                        "Whoever has theirs keeps it if you stop. Applying again goes on with the rest.");
            case UNDOING ->
                Notice.info(
                        "Proposals are being taken back",
                        "Those taken back stay so if you stop. You can go on with the rest later.");
            default -> Notice.info("Nothing has changed yet", "Pathways are only being looked for.");
        };
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String job = plan().jobId();
        if (job != null)
            Following.follow(this, jobs.events(job), seen -> seen.state().isOver(), this);
    }

    @Override
    public void update(Job job) {
        messages().removeAll();
        advance.show(job.message(), job.done(), job.total(), Words.people((int) job.total()));
        if (job.state().isOver()) over(job);
    }

    @Override
    public void interrupted() {
        say(Notice.warning("The connection broke", "The work goes on all the same. We are trying to reach it again."));
    }

    @Override
    public void lost(ProblemException problem) {
        say(Notice.problem(problem).with(new Anchor(Place.START, "See all assignments of many")));
    }

    /** On to what came of it, unless the assignment itself does not know yet. */
    private void over(Job job) {
        stop.setVisible(false);
        Place place = Place.of(Calls.versioned(plans.plan(plan().id())).value().state());
        if (place != Place.RUN) go(place);
        else say(Notice.done("It has come to its end", job.message()).with(primary(href(Place.TASKS), "Go on")));
    }

    private void stop() {
        try {
            Calls.run(jobs.cancel(String.valueOf(plan().jobId())));
            stop.setEnabled(false);
            stop.setText("Being stopped");
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
