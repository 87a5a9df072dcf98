package org.waymark.ui.priorities;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityApi;
import org.waymark.contract.assignment.PriorityWanted;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** A priority is written or changed. Nothing typed is lost when somebody was faster. */
@Route(PrioritiesView.PLACE + "/:priorityId/change")
@RolesAllowed("TRUST_LEAD")
class PriorityChangeView extends Page implements BeforeEnterObserver {

    private final PriorityApi priorities;
    private final CatalogueApi catalogue;
    private final Div messages = new Div();
    private @Nullable Versioned<ImprovementPriority> before;

    /** Sent twice, it makes one priority. */
    private final String key = UUID.randomUUID().toString();

    PriorityChangeView(PriorityApi priorities, CatalogueApi catalogue) {
        super("Add a priority");
        this.priorities = priorities;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("priorityId").orElseThrow();
        before = id.equals("new") ? null : Calls.versioned(priorities.priority(id));
        startAfresh();
        messages.removeAll();
        setHeading(before == null ? "Add a priority" : "Change a priority");
        PriorityForm form = new PriorityForm(qualifications(), code -> Calls.call(catalogue.framework(code)));
        if (before != null) form.show(before.value());
        form.list();
        Div actions = new Div(
                new ActionButton("Save", "primary", () -> save(form)), new Anchor(PrioritiesView.PLACE, "Cancel"));
        actions.addClassName("actions");
        add(messages, form, actions);
    }

    private List<Choice.Option> qualifications() {
        return Calls.call(catalogue.qualifications()).items().stream()
                .map(one -> new Choice.Option(one.code(), one.title() + " (" + one.code() + ")"))
                .toList();
    }

    private void save(PriorityForm form) {
        form.entered().ifPresentOrElse(this::send, () -> say(form.problems()));
    }

    private void send(PriorityWanted wanted) {
        try {
            Versioned<ImprovementPriority> now = before;
            ImprovementPriority saved = Calls.versioned(
                            now == null
                                    ? priorities.create(key, wanted)
                                    : priorities.change(now.value().id(), now.etag(), wanted))
                    .value();
            Address.of(PrioritiesView.PLACE + "/" + saved.id()).go();
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.STALE && before != null)
                overtaken(before.value().id());
            else say(Notice.problem(refused));
        }
    }

    private void overtaken(String id) {
        before = Calls.versioned(priorities.priority(id));
        say(Notice.problem(
                "The priority changed meanwhile",
                "Somebody else saved it. What you entered is still here: save again to put it in place of theirs."));
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }
}
