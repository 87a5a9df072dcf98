package org.waymark.ui.viability;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.MergeChoice;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Proposal;
import org.waymark.contract.viability.MergePlan.State;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.contract.viability.ViabilityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** One merge: the ways side by side and who would move, the choice, then how it stands with everybody. */
@Route("provider/cohorts/merges/:planId")
@RolesAllowed("PROVIDER")
class MergeView extends Page implements BeforeEnterObserver {

    static final String PATH = CohortsView.PATH + "/merges";
    private static final int WEEKS_TO_ANSWER = 3;

    private final ViabilityApi viability;
    private final JobApi jobs;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div content = new Div();
    private Address address = Address.of(PATH);

    MergeView(ViabilityApi viability, JobApi jobs, Clock clock) {
        super("Merge of small cohorts");
        this.viability = viability;
        this.jobs = jobs;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        address = Address.of(event.getLocation());
        add(messages, content, new Paragraph(new Anchor(CohortsView.PATH, "Back to all cohorts")));
        show(event.getRouteParameters().get("planId").orElseThrow());
    }

    private void show(String planId) {
        Versioned<MergePlan> read = Calls.versioned(viability.plan(planId));
        MergePlan plan = read.value();
        setHeading("Merging " + plan.qualification() + ": "
                + ViabilityWords.state(plan.state()).toLowerCase(Locale.UK));
        content.removeAll();
        switch (plan.state()) {
            case PLANNING, APPLYING, UNDOING -> work(plan);
            case PLANNED -> choose(read);
            case ASKING, APPLIED, UNDONE -> follow(read);
        }
    }

    private void work(MergePlan plan) {
        String job = plan.jobId();
        content.add(new Paragraph("You can leave this page. The work goes on, and you find it here again."));
        if (job != null)
            content.add(new WorkPanel(jobs, job, ViabilityWords.state(plan.state()), () -> show(plan.id())));
    }

    private void choose(Versioned<MergePlan> read) {
        MergePlan plan = read.value();
        if (plan.proposals().isEmpty()) {
            content.add(Notice.info(
                    "No way was found", "The work was stopped. Look for ways again from the list of cohorts."));
            return;
        }
        Way shown = address.find("way", Way.class)
                .orElse(plan.proposals().getFirst().way());
        content.add(
                new Paragraph("No journey is longer than " + Words.hours(plan.mostMinutes())
                        + " one way. Whoever would travel further, meet online instead or have a session changed less"
                        + " than four weeks before is asked first, and keeps their place by saying no."),
                WaysTable.of(plan, address));
        plan.proposals().stream()
                .filter(proposal -> proposal.way() == shown)
                .forEach(proposal -> content.add(way(read, proposal)));
    }

    private Section way(Versioned<MergePlan> read, Proposal proposal) {
        Section section = new Section(new H2(ViabilityWords.way(proposal.way())));
        if (proposal.merges().isEmpty()) {
            section.add(new Paragraph("Nothing would be merged in this way."));
            return section;
        }
        proposal.merges().forEach(merge -> section.add(new Paragraph(MergeSentences.of(merge))));
        if (proposal.nearOthers() > 0) section.add(new Paragraph(MergeSentences.nearOthers(proposal.nearOthers())));
        if (proposal.moved() == 0) section.add(new Paragraph("Nobody would move in this way."));
        else section.add(people(read.value(), proposal.way(), "Who would move"), form(read, proposal.way()));
        return section;
    }

    private Component people(MergePlan plan, Way way, String caption) {
        List<GroupMove> moves =
                Calls.call(viability.moves(plan.id(), way, null)).items();
        return MovesTable.of(caption, moves);
    }

    private Div form(Versioned<MergePlan> read, Way way) {
        DateField until = new DateField("Answers by");
        until.setId("answerBy");
        until.setManualValidation(true);
        until.setValue(LocalDate.now(clock).plusWeeks(WEEKS_TO_ANSWER));
        Div actions = new Div(new ActionButton("Choose this way and ask people", "primary", () -> {
            LocalDate day = until.getValue();
            if (day == null) say(Notice.problem("A day is missing", "Give the last day for answers, then try again."));
            else
                change(
                        "People are asked",
                        read.value().id(),
                        () -> viability.choose(read.value().id(), read.etag(), new MergeChoice(way, day)));
        }));
        actions.addClassName("actions");
        Div form = new Div(until, actions);
        form.addClassName("form");
        return form;
    }

    private void follow(Versioned<MergePlan> read) {
        MergePlan plan = read.value();
        Way way = plan.chosen();
        if (way == null) return;
        LocalDate until = plan.answerBy();
        if (plan.state() == State.ASKING && until != null)
            content.add(Notice.info(
                    "People can answer until " + Words.day(until),
                    "Whoever has not said yes stays where they are. You can apply now and again later."
                            + " Each is told once they have moved."));
        content.add(people(plan, way, "How it stands"));
        Div actions = new Div();
        actions.addClassName("actions");
        if (plan.state() != State.UNDONE)
            actions.add(new ActionButton(
                    plan.state() == State.ASKING ? "Move those who can be" : "Move those who agreed since",
                    "primary",
                    () -> start(read, etag -> viability.apply(plan.id(), etag))));
        if (plan.state() == State.APPLIED)
            actions.add(new ActionButton("Take it back", "plain", () -> askToUndo(read)));
        content.add(actions);
    }

    private void askToUndo(Versioned<MergePlan> read) {
        ActionButton yes = new ActionButton("Yes, take it back", "warning", () -> {
            messages.removeAll();
            start(read, etag -> viability.undo(read.value().id(), etag));
        });
        say(Notice.warning(
                        "Take the merge back?",
                        "People return to their earlier cohort and pathway, unless theirs has changed since, and are"
                                + " told.")
                .with(yes, new ActionButton("Leave it", "plain", messages::removeAll)));
        yes.focus();
    }

    private void start(Versioned<MergePlan> read, Function<String, Mono<ResponseEntity<Job>>> work) {
        change("", read.value().id(), () -> work.apply(read.etag()));
    }

    private void change(String done, String planId, Supplier<Mono<? extends ResponseEntity<?>>> call) {
        messages.removeAll();
        try {
            Calls.call(call.get().map(answer -> answer.getStatusCode().value()));
            if (!done.isEmpty()) messages.add(Notice.done(done, ""));
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
        show(planId);
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }
}
