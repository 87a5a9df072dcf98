package org.waymark.ui.priorities;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityApi;
import org.waymark.contract.assignment.PriorityWanted;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** A trust's improvement priorities. Taking one away can be taken back for as long as the page is open. */
@Route(PrioritiesView.PLACE)
@RolesAllowed("TRUST_LEAD")
class PrioritiesView extends Page implements BeforeEnterObserver {

    static final String PLACE = "trust/progress/priorities";
    static final String NEW = PLACE + "/new/change";

    private final PriorityApi priorities;
    private final Div messages = new Div();
    private final Div list = new Div();

    PrioritiesView(PriorityApi priorities) {
        super("Improvement priorities");
        this.priorities = priorities;
        list.addClassName("stacked");
        lead("Say what your schools want to get better at, and choose the statements that belong to it. You then see"
                + " who is learning what towards it, and by when.");
        add(messages, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private void show() {
        list.removeAll();
        List<ImprovementPriority> all = Calls.call(priorities.priorities()).items();
        Anchor add = new Anchor(NEW, "Add a priority");
        add.addClassNames("button", "primary");
        if (all.isEmpty()) {
            list.add(new EmptyState("No priority is written down yet.", add));
            return;
        }
        DataTable table = new DataTable("Improvement priorities", "Priority", "Statements", "Change");
        all.forEach(priority -> table.row(
                DataTable.two(new Anchor(PLACE + "/" + priority.id(), priority.title()), priority.why()),
                new Span("%s of %s"
                        .formatted(Words.count(priority.statementIds().size(), "statement"), priority.qualification())),
                actions(priority)));
        Div line = new Div(add, new Anchor("trust/progress", "Back to progress"));
        line.addClassName("actions");
        list.add(table, line);
    }

    private Div actions(ImprovementPriority priority) {
        Anchor change = new Anchor(PLACE + "/" + priority.id() + "/change", "Change");
        change.setAriaLabel("Change " + priority.title());
        ActionButton remove = new ActionButton("Remove", "plain", () -> remove(priority.id()));
        remove.getElement().setAttribute("aria-label", "Remove " + priority.title());
        Div actions = new Div(change, remove);
        actions.addClassName("actions");
        return actions;
    }

    private void remove(String id) {
        messages.removeAll();
        try {
            Versioned<ImprovementPriority> now = Calls.versioned(priorities.priority(id));
            Calls.run(priorities.delete(id, now.etag()));
            messages.add(Notice.done("Removed", "“" + now.value().title() + "” is no longer a priority.")
                    .with(new ActionButton("Undo", "plain", () -> bringBack(now.value()))));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    private void bringBack(ImprovementPriority gone) {
        messages.removeAll();
        try {
            Calls.call(priorities.create(
                    UUID.randomUUID().toString(),
                    new PriorityWanted(gone.title(), gone.why(), gone.qualification(), gone.statementIds())));
            messages.add(Notice.done("It is back", "“" + gone.title() + "” is a priority again."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }
}
