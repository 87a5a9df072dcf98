package org.waymark.ui.protection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequestApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;

/** What people have asked for about their data, the most urgent first. */
@Route("data-protection/requests")
@RolesAllowed("DATA_PROTECTION_OFFICER")
class RequestsView extends Page implements BeforeEnterObserver {

    private final DataRequestApi requests;
    private final Clock clock;

    RequestsView(DataRequestApi requests, Clock clock) {
        super("Requests");
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("What people have asked for about their own data. Each is to be answered within a month.");
        List<DataRequest> all = Calls.call(requests.requests()).items();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "Nobody has asked for anything yet. Requests come up here.",
                    new Anchor("data-protection/audit", "Look at the audit log")));
            return;
        }
        DataTable table = new DataTable("Requests, the most urgent first", "Who", "What", "When", "How it stands");
        all.forEach(request -> table.row(
                new Anchor("data-protection/requests/" + request.id(), request.personName()),
                new Span(RequestWords.kind(request.kind())),
                new Span(RequestWords.asked(request)),
                new Span(RequestWords.state(request, LocalDate.now(clock)))));
        add(table);
    }
}
