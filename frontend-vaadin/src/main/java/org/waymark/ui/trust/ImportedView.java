package org.waymark.ui.trust;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.Job.State;
import org.waymark.contract.job.JobApi;
import org.waymark.contract.organisation.ImportReport;
import org.waymark.contract.organisation.SchoolImportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Advance;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;

/** How far an import of schools has come, and then what came of it. */
@Route("trust/schools/import/:jobId")
@RouteAlias("register/import/:jobId")
@RolesAllowed({"TRUST_LEAD", "ADMINISTRATOR"})
class ImportedView extends Page implements BeforeEnterObserver, Follower<Job> {

    private static final String UNDER_WAY = "Importing from the register";

    private final JobApi jobs;
    private final SchoolImportApi imports;
    private final Div messages = new Div();
    private final Div outcome = new Div();
    private Advance advance = new Advance("");
    private String jobId = "";
    private boolean leads;

    ImportedView(JobApi jobs, SchoolImportApi imports) {
        super(UNDER_WAY);
        this.jobs = jobs;
        this.imports = imports;
        outcome.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        jobId = event.getRouteParameters().get("jobId").orElseThrow();
        // Asked here: what arrives later comes on threads that nobody is signed in on.
        leads = SignedInPerson.get().is(Role.TRUST_LEAD);
        messages.removeAll();
        outcome.removeAll();
        advance = new Advance(UNDER_WAY);
        add(messages, advance, outcome);
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
        advance.show(job.message(), job.done(), job.total(), "%,d rows".formatted(job.total()));
        if (!job.state().isOver()) return;
        advance.setVisible(false);
        outcome.removeAll();
        if (job.state() == State.DONE) tell(job, Calls.call(imports.report(jobId)));
        else outcome.add(Notice.warning("The file was not imported", job.message()));
        Div actions = new Div(
                leads
                        ? new Anchor("trust/schools", "See your schools")
                        : new Anchor("closed-schools", "Closed schools"),
                new Anchor(leads ? "trust/schools/import" : "register", "Import another file"));
        actions.addClassName("actions");
        outcome.add(actions);
    }

    private void tell(Job job, ImportReport report) {
        setHeading("The file is imported");
        SummaryList summary = new SummaryList()
                .row("File", file(report.kind()))
                .row("Rows read", "%,d".formatted(report.rows()))
                .row("Added", "%,d".formatted(report.added()))
                .row("Changed", "%,d".formatted(report.changed() + report.reopened()))
                .row("Closed", "%,d".formatted(report.closed()))
                .row("As before", "%,d".formatted(report.unchanged()))
                .row("Of other trusts, left alone", "%,d".formatted(report.notYours()))
                .row("Could not be read", "%,d".formatted(report.refused()));
        summary.addClassName("narrow");
        outcome.add(Notice.done("Done", job.message()), summary);
        if (!report.changes().isEmpty()) outcome.add(changes(report));
        if (!report.refusals().isEmpty()) outcome.add(refusals(report));
    }

    private static String file(ImportReport.@Nullable Kind kind) {
        return switch (kind) {
            case LINKS -> "Which school took over from which";
            case GROUPS -> "Trusts and other groups";
            case MEMBERS -> "Which school belongs to which group";
            case LISTS -> "Lists of eligibility for funding";
            case SCHOOLS -> "Schools";
            case null -> "Schools";
        };
    }

    private static Section changes(ImportReport report) {
        DataTable table = new DataTable("What has changed", "School", "What");
        report.changes().forEach(change -> table.row(new Span(change.name()), new Span(change.what())));
        return new Section(new H2("What has changed"), table);
    }

    private Component refusals(ImportReport report) {
        DataTable table = new DataTable("Rows that could not be read", "Row", "School", "What is wrong");
        report.refusals()
                .forEach(refusal ->
                        table.row(new Span("Row " + refusal.row()), new Span(refusal.what()), new Span(refusal.why())));
        return new Section(
                new H2("Rows that could not be read"),
                table,
                new Paragraph(new FileLink(
                        "Download these rows (CSV)",
                        "waymark-schools-refused",
                        FileFormat.CSV,
                        () -> Calls.call(imports.refused(jobId)))));
    }
}
