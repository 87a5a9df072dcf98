package org.waymark.ui.pathway;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.timeline.StepLinks;
import org.waymark.ui.timeline.StepTable;
import org.waymark.ui.timeline.TermList;
import org.waymark.ui.timeline.Timeline;
import org.waymark.ui.timeline.WeekList;

/** The participant's pathway as timeline, table or list, with the reason for everything in it and out of it. */
@Route("pathway")
@RolesAllowed("PARTICIPANT")
class PathwayView extends Page implements BeforeEnterObserver {

    private final PathwayApi pathways;
    private final TimeApi times;
    private final Div steps = new Div();
    private final ViewControls controls = new ViewControls();
    private @Nullable Pathway pathway;
    private @Nullable PathwayQuery drawn;
    private @Nullable StepDialog dialog;

    PathwayView(PathwayApi pathways, TimeApi times) {
        super("My pathway");
        this.pathways = pathways;
        this.times = times;
    }

    /** The pathway is read once; turning to another view of it or opening a step asks for nothing new. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PathwayQuery query = PathwayQuery.of(event.getLocation().getQueryParameters());
        Pathway shown = pathway == null ? read() : pathway;
        if (!query.withStep(null).equals(drawn)) draw(shown, query.withStep(null));
        openStep(shown, query);
    }

    /** Not again for a step that is opened or closed: the focus goes back to where it was opened from. */
    private void draw(Pathway shown, PathwayQuery query) {
        drawn = query;
        controls.show(query, query.filter(shown).size(), shown.steps().size());
        steps.removeAll();
        steps.add(stepsOf(shown, query));
    }

    /** Whoever follows a link in the dialog leaves it too. */
    @Override
    protected void onDetach(DetachEvent event) {
        if (dialog != null) dialog.close();
    }

    private Pathway read() {
        Pathway read = Calls.versioned(pathways.pathway(SignedInPerson.participantId()))
                .value();
        pathway = read;
        lead(Sentences.summary(read));
        Div actions = new Div(
                new Anchor("pathway/change", "Change my pathway"),
                new Anchor("calendar", "Put it in my calendar"),
                new PrintButton("Print"));
        actions.addClassName("actions");
        actions.getChildren().findFirst().ifPresent(link -> link.addClassName("button"));
        Section whole = new Section(controls, steps);
        whole.addClassName("pathway-steps");
        add(new AssessmentCourse(read), new Certificate(read), actions, whole);
        if (!read.primers().isEmpty()) add(new WithTheCohort(read.primers()));
        add(new LeftOut(read.skips()));
        return read;
    }

    private static Component stepsOf(Pathway pathway, PathwayQuery query) {
        List<Step> shown = query.filter(pathway);
        if (shown.isEmpty())
            return new EmptyState(
                    "No step of your pathway fits these choices.", new Anchor("pathway", "Show all steps again"));
        StepLinks links = step -> query.withStep(step.moduleId()).href();
        return switch (query.show()) {
            case TIMELINE ->
                new Div(hidden("Timeline"), Timeline.of(pathway, shown, links), new WeekList(pathway, shown, links));
            case TABLE -> new Div(hidden("All steps as a table"), new StepTable(shown, links));
            case LIST -> new Div(hidden("Steps by term"), new TermList(pathway, shown, links));
        };
    }

    private static H2 hidden(String text) {
        H2 heading = new H2(text);
        heading.addClassName("only-heard");
        return heading;
    }

    /** What is begun may have taken time. */
    private Optional<StepTime> took(Step step) {
        return switch (step.status()) {
            case LOCKED, READY -> Optional.empty();
            case IN_PROGRESS, DONE ->
                Calls.call(times.times(SignedInPerson.participantId())).items().stream()
                        .filter(time -> time.moduleId().equals(step.moduleId()))
                        .findFirst();
        };
    }

    private void openStep(Pathway shown, PathwayQuery query) {
        if (dialog != null) dialog.close();
        dialog = null;
        shown.steps().stream()
                .filter(step -> step.moduleId().equals(query.step()))
                .findFirst()
                .ifPresent(step -> dialog = StepDialog.open(step, took(step), query.withStep(null)));
    }
}
