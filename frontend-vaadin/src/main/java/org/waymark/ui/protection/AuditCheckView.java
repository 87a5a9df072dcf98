package org.waymark.ui.protection;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.Job.State;
import org.waymark.contract.job.JobApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Advance;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** How far a check of the audit log has come, and what it found. */
@Route("data-protection/audit/check/:jobId")
@RolesAllowed("DATA_PROTECTION_OFFICER")
class AuditCheckView extends Page implements BeforeEnterObserver, Follower<Job> {

    private final JobApi jobs;
    private final Div messages = new Div();
    private Advance advance = new Advance("");
    private String jobId = "";

    AuditCheckView(JobApi jobs) {
        super("Check of the audit log");
        this.jobs = jobs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        jobId = event.getRouteParameters().get("jobId").orElseThrow();
        messages.removeAll();
        advance = new Advance("Checking the audit log");
        add(messages, advance, new Paragraph(new Anchor("data-protection/audit", "Back to the audit log")));
        show(Calls.call(jobs.job(jobId)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Following.follow(this, jobs.events(jobId), seen -> seen.state().isOver(), this);
    }

    @Override
    public void update(Job job) {
        messages.removeAll();
        show(job);
    }

    @Override
    public void interrupted() {
        messages.removeAll();
        messages.add(Notice.warning(
                "The connection broke", "The work goes on all the same. We are trying to reach it again."));
    }

    @Override
    public void lost(ProblemException problem) {
        messages.removeAll();
        messages.add(Notice.problem(problem));
    }

    private void show(Job job) {
        advance.show(job.message(), job.done(), job.total(), "%,d batches".formatted(job.total()));
        if (!job.state().isOver()) return;
        advance.setVisible(false);
        messages.add(
                job.state() == State.DONE
                        ? Notice.done("Nothing was altered", job.message())
                        : Notice.problem("The check found something", job.message()));
    }
}
