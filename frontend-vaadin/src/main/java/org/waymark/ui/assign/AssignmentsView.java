package org.waymark.ui.assign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Words;

/** Who was put on what, newest first; each can be taken back until the person starts. */
@Route("assignments")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class AssignmentsView extends Page implements BeforeEnterObserver {

    private static final String UNDO = "undo";
    private static final String UNDONE = "undone";

    private final AssignmentApi assignments;
    private final Clock clock;
    private final Div content = new Div();

    AssignmentsView(AssignmentApi assignments, Clock clock) {
        super("Assignments");
        this.assignments = assignments;
        this.clock = clock;
        content.addClassName("page");
        add(content);
    }

    static Address undoing(String assignmentId) {
        return Address.of("assignments").with(UNDO, assignmentId);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Portion<Assignment> portion = Portion.read(address, assignments::assignments);
        List<Assignment> all = portion.rows();
        content.removeAll();
        if (address.has(UNDONE))
            content.add(Notice.done("Taken back", address.get(UNDONE) + " no longer has that pathway."));
        if (address.has(UNDO)) ask(address.get(UNDO));
        Anchor assign = new Anchor("assign", "Put someone on a qualification");
        assign.addClassNames("button", "primary");
        content.add(new Div(assign), all.isEmpty() ? new EmptyState("Nobody has been assigned yet.") : table(all));
        portion.more().ifPresent(more -> content.add(new Paragraph(more)));
    }

    private void ask(String assignmentId) {
        try {
            Assignment assignment = Calls.call(assignments.assignment(assignmentId));
            if (assignment.canBeUndone()) content.add(question(assignment));
        } catch (ProblemException gone) {
            content.add(Notice.problem(gone));
        }
    }

    private Notice question(Assignment assignment) {
        NativeButton yes = new NativeButton("Yes, take it back", click -> undo(assignment));
        yes.addClassNames("button", "warning");
        return Notice.warning(
                        "Take " + assignment.personName() + " off " + assignment.qualification() + "?",
                        "The pathway is deleted. You can assign it again.")
                .with(yes, new Anchor("assignments", "Keep it"));
    }

    private void undo(Assignment assignment) {
        try {
            Calls.run(assignments.undo(assignment.id()));
            Address.of("assignments").with(UNDONE, assignment.personName()).go();
        } catch (ProblemException refused) {
            content.addComponentAsFirst(Notice.problem(refused));
        }
    }

    private DataTable table(List<Assignment> all) {
        DataTable table = new DataTable("Assignments", "Person", "Qualification", "Finish", "Assigned", "Take back");
        all.forEach(assignment -> table.row(
                DataTable.two(new Span(assignment.personName()), assignment.school()),
                DataTable.two(new Span(assignment.qualification()), assignment.cohort()),
                new Span(Words.day(assignment.finish())),
                DataTable.two(
                        new Span(Words.day(
                                assignment.assignedAt().atZone(clock.getZone()).toLocalDate())),
                        "by " + assignment.assignedBy()),
                back(assignment)));
        return table;
    }

    private static Component back(Assignment assignment) {
        if (!assignment.canBeUndone()) {
            Span started = new Span("Has started");
            started.addClassName("quiet");
            return started;
        }
        Anchor back = new Anchor(undoing(assignment.id()).href(), "Take back");
        back.setAriaLabel("Take back: " + assignment.personName() + ", " + assignment.qualification());
        return back;
    }
}
