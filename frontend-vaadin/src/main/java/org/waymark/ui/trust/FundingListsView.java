package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.funding.FundingList;
import org.waymark.contract.funding.FundingListApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Which lists by which places are funded are here, in all their versions. */
@Route("register/lists")
@RolesAllowed("ADMINISTRATOR")
class FundingListsView extends Page implements BeforeEnterObserver {

    private final FundingListApi api;

    FundingListsView(FundingListApi api) {
        super("Lists for funding");
        this.api = api;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("A cohort is judged by the version that was valid on the day on which it begins.");
        List<FundingList> lists = Calls.call(api.lists()).items();
        if (lists.isEmpty()) {
            add(new EmptyState(
                    "There are no lists yet, so Waymark cannot say whose places could be funded.",
                    new Anchor("register", "Upload a file of lists")));
            return;
        }
        DataTable table = new DataTable("Lists", "List", "Valid from", "Numbers", "Imported", "State");
        lists.forEach(list -> table.row(
                new Span(list.name()),
                new Span(Words.day(list.validFrom())),
                new Span("%,d".formatted(list.count())),
                new Span("by " + list.importedBy()),
                list.inForce()
                        ? new StatusTag("In force", StatusTag.Tone.GOOD)
                        : new StatusTag("Not in force", StatusTag.Tone.PLAIN)));
        add(table, new Paragraph(new Anchor("register", "Upload another file")));
    }
}
