package org.waymark.ui.viability;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.Command;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Advance;
import org.waymark.ui.design.Notice;

/** How far the work on a merge has come; it can be stopped. */
class WorkPanel extends Div implements Follower<Job> {

    private final JobApi jobs;
    private final String jobId;
    private final Command whenOver;
    private final Div messages = new Div();
    private final Advance advance;
    private final NativeButton stop = new ActionButton("Stop", "plain", this::stop);

    WorkPanel(JobApi jobs, String jobId, String what, Command whenOver) {
        this.jobs = jobs;
        this.jobId = jobId;
        this.whenOver = whenOver;
        advance = new Advance(what);
        advance.show("Waiting to begin", 0, 0, "");
        add(messages, advance, new Div(stop));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Following.follow(this, jobs.events(jobId), seen -> seen.state().isOver(), this);
    }

    @Override
    public void update(Job job) {
        messages.removeAll();
        advance.show(job.message(), job.done(), job.total(), String.valueOf(job.total()));
        if (job.state().isOver()) over();
    }

    private void over() {
        try {
            whenOver.execute();
        } catch (ProblemException unanswered) {
            say(Notice.problem(unanswered));
        }
    }

    @Override
    public void interrupted() {
        say(Notice.warning("The connection broke", "The work goes on all the same. We are trying to reach it again."));
    }

    @Override
    public void lost(ProblemException problem) {
        say(Notice.problem(problem));
    }

    private void stop() {
        try {
            Calls.run(jobs.cancel(jobId));
            stop.setEnabled(false);
            stop.setText("Being stopped");
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }

    private void say(Notice notice) {
        messages.removeAll();
        messages.add(notice);
    }
}
