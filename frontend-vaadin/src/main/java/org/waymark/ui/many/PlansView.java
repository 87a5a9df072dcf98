package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseLimits;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Where an assignment of many begins, or is gone on with. */
@Route(Place.START)
@RolesAllowed("TRUST_LEAD")
class PlansView extends Page implements BeforeEnterObserver {

    static final int LONGEST_TITLE = 100;
    private static final int USUAL_MINUTES = 150;

    private final AssignmentPlanApi plans;
    private final ReleaseApi release;
    private final Clock clock;
    private final Div messages = new Div();
    private final Field<Input> title = Field.input("title", "text", "Name")
            .hint("So that you and colleagues find it again, such as: Senior leaders, autumn 2027.");
    private String key = "";

    PlansView(AssignmentPlanApi plans, ReleaseApi release, Clock clock) {
        super("Assign to many people");
        this.plans = plans;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        key = UUID.randomUUID().toString();
        messages.removeAll();
        title.clear();
        lead("Put many people on a qualification at once. You see what would come of it before anything changes, and"
                + " can take it back afterwards.");
        add(start(), existing(Calls.call(plans.plans()).items()));
    }

    private Section start() {
        ActionButton begin = new ActionButton("Begin", "primary", this::begin);
        Div form = new Div(title, begin);
        form.addClassName("form");
        return new Section(new H2("Begin a new one"), messages, form);
    }

    /** However often it is pressed, one is made: the form has one key. */
    private void begin() {
        Corrections corrections = new Corrections();
        String called = title.control().getValue().strip();
        title.clear();
        if (called.isEmpty()) corrections.wrong(title, "Give it a name");
        if (called.length() > LONGEST_TITLE)
            corrections.wrong(title, "Use at most " + LONGEST_TITLE + " characters for the name");
        messages.removeAll();
        if (!corrections.isEmpty()) messages.add(corrections.summary());
        else create(called);
    }

    private void create(String called) {
        try {
            AssignmentPlan made = Objects.requireNonNull(
                    Calls.call(plans.create(key, first(called))).getBody());
            Place.TASKS.of(made.id()).go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    /** Begins with what the schools can spare as the release calendar has it. */
    private AssignmentSettings first(String called) {
        ReleaseLimits limits = Calls.versioned(release.limits()).value();
        return new AssignmentSettings(
                called,
                null,
                null,
                null,
                USUAL_MINUTES,
                limits.releasedADay(),
                limits.schools(),
                null,
                null,
                null,
                null);
    }

    private Section existing(List<AssignmentPlan> all) {
        return new Section(
                new H2("Go on with one"),
                all.isEmpty()
                        ? new EmptyState("There is none yet. Give a name above to begin the first.")
                        : table(all));
    }

    private Component table(List<AssignmentPlan> all) {
        DataTable table = new DataTable("Assignments of many people", "Name", "State", "People", "Begun");
        all.forEach(plan -> table.row(
                new Anchor(
                        Place.of(plan.state()).of(plan.id()).href(),
                        plan.settings().title()),
                Place.tag(plan.state()),
                new Span(plan.people() == 0 ? "Nobody yet" : Words.people(plan.people())),
                DataTable.two(
                        new Span(
                                Words.day(plan.created().atZone(clock.getZone()).toLocalDate())),
                        "by " + plan.createdBy())));
        return table;
    }
}
