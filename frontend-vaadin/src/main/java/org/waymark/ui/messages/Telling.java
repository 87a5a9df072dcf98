package org.waymark.ui.messages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Advance;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** How far the telling has come, until it is over. It goes on when the page is left. */
class Telling extends Div implements Follower<Job> {

    private final JobApi jobs;
    private final String jobId;
    private final Command over;
    private final Advance advance = new Advance("Telling people");

    Telling(JobApi jobs, String jobId, Command over) {
        this.jobs = jobs;
        this.jobId = jobId;
        this.over = over;
        advance.show("Waiting to begin", 0, 0, "");
        add(advance);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Following.follow(this, jobs.events(jobId), seen -> seen.state().isOver(), this);
    }

    /** A job that was stopped or failed leaves people who were not told: said once, not followed for ever. */
    @Override
    public void update(Job job) {
        advance.show(job.message(), job.done(), job.total(), Words.people((int) job.total()));
        if (job.state() == Job.State.DONE) over.execute();
    }

    @Override
    public void interrupted() {
        advance.show("The connection broke. The work goes on; we are trying to reach it again.", 0, 0, "");
    }

    @Override
    public void lost(ProblemException problem) {
        removeAll();
        add(Notice.problem(problem));
    }
}
