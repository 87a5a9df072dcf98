package org.waymark.ui.bringing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImport.Uploaded;
import org.waymark.contract.bringing.ProgrammeImportApi;
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

/** The steps of an import, each with how far it is. */
@Route(Place.START + "/:importId")
@RolesAllowed("PROVIDER")
class ImportView extends ImportPage {

    private static final String DELETE = "delete";

    private final JobApi jobs;

    ImportView(ProgrammeImportApi imports, JobApi jobs) {
        super("Steps", imports);
        this.jobs = jobs;
    }

    @Override
    boolean isFor(State state) {
        return state == State.DRAFT || state == State.CHECKED;
    }

    @Override
    void show(ProgrammeImport programme, Address address) {
        setHeading("Bring a running programme in");
        lead("Nothing changes for anybody until you bring it in at the end.");
        ended(programme);
        if (address.has(DELETE)) add(question());
        add(tasks(programme));
        if (programme.state() == State.DRAFT && find(programme, FileKind.PEOPLE).isPresent())
            add(actions(new ActionButton("Try it out", "primary", this::tryOut)));
        add(new Paragraph(new Anchor(address.with(DELETE, "ask").href(), "Delete this import")));
    }

    /** What became of the last try, if it did not come to its end. */
    private void ended(ProgrammeImport programme) {
        if (programme.state() != State.DRAFT || programme.jobId() == null) return;
        try {
            Job job = Calls.call(jobs.job(programme.jobId()));
            if (job.state() == Job.State.FAILED)
                add(Notice.problem("The last try did not work", job.message() + " Nothing has changed."));
            if (job.state() == Job.State.CANCELLED)
                add(Notice.info("The last try was stopped", "Nothing has changed. Go on where you like."));
        } catch (ProblemException forgotten) {
            // Old jobs are swept away, and then there is nothing to tell.
        }
    }

    private TaskList tasks(ProgrammeImport programme) {
        TaskList list = new TaskList();
        for (FileKind kind : FileKind.values())
            list.task(
                    Place.file(programme.id(), kind).href(),
                    "File: " + Place.name(kind).toLowerCase(Locale.ROOT),
                    hint(programme, kind),
                    tag(programme, kind));
        return programme.state() == State.CHECKED
                ? list.task(href(Place.RESULT), "See what would come of it", "Tried out", done())
                        .task(href(Place.CHECK), "Check and bring in", "", new StatusTag("To do", Tone.ACTIVE))
                : list.waiting(
                                "See what would come of it",
                                find(programme, FileKind.PEOPLE).isPresent()
                                        ? "Select Try it out"
                                        : "First upload a file of people",
                                notYet())
                        .waiting("Check and bring in", "After that", notYet());
    }

    private static String hint(ProgrammeImport programme, FileKind kind) {
        return find(programme, kind)
                .map(file -> file.name() + ", " + Words.count(file.rows(), "row")
                        + (file.matched() ? "" : ". Some columns or values are not matched yet"))
                .orElse(Place.tells(kind));
    }

    private static StatusTag tag(ProgrammeImport programme, FileKind kind) {
        return find(programme, kind)
                .map(file -> file.matched() ? done() : new StatusTag("To match", Tone.CARE))
                .orElse(
                        kind == FileKind.PEOPLE
                                ? new StatusTag("To do", Tone.ACTIVE)
                                : new StatusTag("If you have one", Tone.PLAIN));
    }

    static Optional<Uploaded> find(ProgrammeImport programme, FileKind kind) {
        return programme.files().stream().filter(file -> file.kind() == kind).findFirst();
    }

    private static StatusTag done() {
        return new StatusTag("Done", Tone.GOOD);
    }

    private static StatusTag notYet() {
        return new StatusTag("Not yet", Tone.PLAIN);
    }

    private void tryOut() {
        begin(imports.dryRun(programme().id(), current().etag()));
    }

    private Component question() {
        return Notice.warning(
                        "Delete this import?", "Its files and how you matched them here go. Nobody’s record changes.")
                .with(
                        new ActionButton("Yes, delete it", "warning", this::delete),
                        new Anchor(href(Place.TASKS), "Keep it"));
    }

    private void delete() {
        try {
            Calls.run(imports.discard(programme().id()));
            Address.of(Place.START).go();
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
