package org.waymark.ui.rebooking;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;

/** What was cancelled or moved, newest first. */
@Route("provider/sessions/cancelled")
@RolesAllowed("PROVIDER")
class RebookingsView extends Page implements BeforeEnterObserver {

    private final RebookingApi rebookings;

    RebookingsView(RebookingApi rebookings) {
        super("Cancelled sessions");
        this.rebookings = rebookings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        List<Rebooking> all = Calls.call(rebookings.rebookings()).items();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "Nothing has been cancelled. To cancel a session, open it in the list of sessions.",
                    new Anchor("provider/sessions", "See all sessions")));
            return;
        }
        DataTable table = new DataTable("Cancelled sessions", "Sessions", "Why", "State");
        all.forEach(one -> table.row(
                DataTable.two(
                        new Anchor("provider/sessions/cancelled/" + one.id(), RebookingWords.sessions(one)),
                        RebookingWords.first(one)),
                DataTable.two(new Span(one.reason()), one.byName()),
                new Span(RebookingWords.state(one.state()))));
        add(table);
    }
}
