package org.waymark.ui.bringing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImportApi;
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

/** How far trying out, bringing in or taking back has come. It can be left, come back to, and stopped. */
@Route(Place.START + "/:importId/run")
@RolesAllowed("PROVIDER")
class RunView extends ImportPage implements Follower<Job> {

    private final JobApi jobs;
    private Advance advance = new Advance("");
    private NativeButton stop = new NativeButton();

    RunView(ProgrammeImportApi imports, JobApi jobs) {
        super("Being worked on", imports);
        this.jobs = jobs;
    }

    @Override
    boolean isFor(State state) {
        return state.isWorking();
    }

    @Override
    void show(ProgrammeImport programme, Address address) {
        String heading = heading(programme.state());
        setHeading(heading);
        advance = new Advance(heading);
        advance.show("Waiting to begin", 0, 0, "");
        stop = new ActionButton("Stop", "plain", this::stop);
        lead("You can leave this page. The work goes on, and you find it here again.");
        add(effect(programme.state()), advance, new Div(stop));
    }

    private static String heading(State state) {
        return switch (state) {
            case APPLYING -> "Bringing people in";
            case UNDOING -> "Taking people back";
            case DRAFT, CHECKING, CHECKED, APPLIED, UNDONE -> "Trying it out";
        };
    }

    private static Notice effect(State state) {
        return switch (state) {
            case APPLYING ->
                Notice.info(
                        "People are being brought in",
                        "Whoever is in stays if you stop. Bringing in again goes on with the rest.");
            case UNDOING ->
                Notice.info(
                        "People are being taken back",
                        "Those taken back stay so if you stop. You can go on with the rest later.");
            case DRAFT, CHECKING, CHECKED, APPLIED, UNDONE ->
                Notice.info("Nothing has changed yet", "The files are being checked and pathways looked for.");
        };
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String job = programme().jobId();
        if (job != null)
            Following.follow(this, jobs.events(job), seen -> seen.state().isOver(), this);
    }

    @Override
    public void update(Job job) {
        advance.show(job.message(), job.done(), job.total(), Words.people((int) job.total()));
        if (job.state().isOver()) over(job);
    }

    @Override
    public void interrupted() {
        say(Notice.warning("The connection broke", "The work goes on all the same. We are trying to reach it again."));
    }

    @Override
    public void lost(ProblemException problem) {
        say(Notice.problem(problem).with(new Anchor(Place.START, "See all imports")));
    }

    /** On to what came of it, unless the import itself does not know yet. */
    private void over(Job job) {
        stop.setVisible(false);
        reload();
        Place place = Place.of(programme().state());
        if (place != Place.RUN) go(place);
        else say(Notice.done("It has come to its end", job.message()).with(primary(Place.START, "Go on")));
    }

    private void stop() {
        try {
            Calls.run(jobs.cancel(String.valueOf(programme().jobId())));
            stop.setEnabled(false);
            stop.setText("Being stopped");
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
