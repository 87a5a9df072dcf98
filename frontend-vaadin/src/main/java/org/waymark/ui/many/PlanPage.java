package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.job.Job;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import reactor.core.publisher.Mono;

/** A page about one assignment. Where the assignment has moved on, it sends people to where it stands. */
abstract class PlanPage extends Page implements BeforeEnterObserver {

    private static final Set<State> RUNNING = Set.of(State.PLANNING, State.APPLYING, State.UNDOING);

    final AssignmentPlanApi plans;
    private final Div messages = new Div();
    private @Nullable Versioned<AssignmentPlan> current;

    PlanPage(String title, AssignmentPlanApi plans) {
        super(title);
        this.plans = plans;
        messages.addClassName("messages");
    }

    /** Whether this page has something to say about an assignment that stands so. */
    abstract boolean isFor(State state);

    /** Shows the page, on a fresh sheet that has its heading and the way back. */
    abstract void show(AssignmentPlan plan, Address address);

    /** Follows other choices in the address on the sheet that is there; false where it has to be made anew. */
    boolean turn(Address address) {
        return false;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("planId").orElseThrow();
        Address address = Address.of(event.getLocation());
        if (current != null && plan().id().equals(id) && turn(address)) return;
        Versioned<AssignmentPlan> read = Calls.versioned(plans.plan(id));
        current = read;
        AssignmentPlan plan = read.value();
        if (!isFor(plan.state())) {
            Place.of(plan.state()).of(id).forward(event);
            return;
        }
        startAfresh();
        messages.removeAll();
        addComponentAsFirst(name(plan));
        addComponentAsFirst(back(plan));
        show(plan, address);
    }

    /** Where problems are told; the page puts it where people look first. */
    final Div messages() {
        return messages;
    }

    final Versioned<AssignmentPlan> current() {
        if (current == null) throw new IllegalStateException("no assignment yet");
        return current;
    }

    final AssignmentPlan plan() {
        return current().value();
    }

    final void go(Place place) {
        place.of(plan().id()).go();
    }

    final String href(Place place) {
        return place.of(plan().id()).href();
    }

    /** Begins a job and goes to where it can be watched. A second try while it runs goes there as well. */
    final void begin(Mono<ResponseEntity<Job>> job) {
        try {
            Calls.call(job);
            go(Place.RUN);
        } catch (ProblemException refused) {
            current = Calls.versioned(plans.plan(plan().id()));
            if (RUNNING.contains(plan().state())) go(Place.RUN);
            else say(refused(refused));
        }
    }

    private Component refused(ProblemException refused) {
        Anchor see = new Anchor(href(Place.of(plan().state())), "See where it stands");
        return switch (refused.kind()) {
            case STALE ->
                Notice.problem(
                                "This assignment changed meanwhile",
                                "Somebody else, or you in another tab, changed the people or the limits. Nothing was"
                                        + " started: look at it again first.")
                        .with(see);
            case INVALID ->
                Notice.problem(refused)
                        .with(
                                new Anchor(href(Place.LIMITS), "Change what and limits"),
                                new Anchor(href(Place.PEOPLE), "Change people"));
            default -> Notice.problem(refused).with(see);
        };
    }

    /** Saves what was entered. Returns whether it was; what stood against it is told. */
    final boolean save(java.util.function.Function<String, Mono<ResponseEntity<AssignmentPlan>>> change) {
        try {
            current = Calls.versioned(change.apply(current().etag()));
            return true;
        } catch (ProblemException refused) {
            if (refused.kind() == ProblemException.Kind.STALE) overtaken();
            else say(unsaved(refused));
            return false;
        }
    }

    /** What to say about an answer that was not taken. */
    Component unsaved(ProblemException refused) {
        return Notice.problem(refused).with(new Anchor(href(Place.TASKS), "See where it stands"));
    }

    private void overtaken() {
        current = Calls.versioned(plans.plan(plan().id()));
        say(Notice.problem(
                        "This assignment changed meanwhile",
                        "Somebody else, or you in another tab, changed it. What you entered is still here: save again to"
                                + " put it in place of theirs.")
                .with(new Anchor(href(Place.TASKS), "See what is there now")));
    }

    final void say(Component message) {
        messages.removeAll();
        messages.add(message);
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    /** Whether the way back leads to all assignments, and not to the steps of this one. */
    boolean isFirst() {
        return false;
    }

    private Anchor back(AssignmentPlan plan) {
        Anchor back = isFirst()
                ? new Anchor(Place.START, "Back to all assignments of many")
                : new Anchor(Place.TASKS.of(plan.id()).href(), "Back to the steps");
        back.addClassName("back");
        return back;
    }

    private static Paragraph name(AssignmentPlan plan) {
        Paragraph name = new Paragraph(plan.settings().title());
        name.addClassName("kicker");
        return name;
    }

    static Anchor primary(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.addClassNames("button", "primary");
        return link;
    }

    static Div actions(Component... actions) {
        Div line = new Div(actions);
        line.addClassName("actions");
        return line;
    }
}
