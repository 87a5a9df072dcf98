package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorLearningApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What participants say that they learnt before; what waits for somebody comes first. */
@Route(ClaimsView.PATH)
@RolesAllowed("PROVIDER")
class ClaimsView extends Page implements BeforeEnterObserver {

    static final String PATH = "provider/prior-learning";

    private final PriorLearningApi prior;

    ClaimsView(PriorLearningApi prior) {
        super("Prior learning");
        this.prior = prior;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("Topics that people say they have learnt before, and NPQs that they completed elsewhere. You decide, and"
                + " they read why.");
        List<PriorClaim> all = Calls.call(prior.claims()).items();
        add(
                all.isEmpty()
                        ? new EmptyState("Nobody has claimed anything yet. Claims come up here, and you are told.")
                        : table(all));
    }

    private static DataTable table(List<PriorClaim> all) {
        DataTable table =
                new DataTable("Claims, those that wait first", "Who", "Topic or NPQ", "Claimed", "How it stands");
        all.forEach(claim -> table.row(
                link(claim),
                new Span(claim.topic()),
                new Span(Words.day(Words.inEngland(claim.claimed()).toLocalDate())),
                PriorWords.state(claim)));
        return table;
    }

    private static Anchor link(PriorClaim claim) {
        Anchor link = new Anchor(PATH + "/" + claim.id(), claim.personName());
        link.setAriaLabel(claim.personName() + ": " + claim.topic());
        return link;
    }
}
