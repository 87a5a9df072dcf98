package org.waymark.ui.look;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.LookApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What participants ask to be looked at: one's own first, the overdue before the others. */
@Route("looks/list")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class AskedView extends Page implements BeforeEnterObserver {

    private final LookApi looks;
    private final Clock clock;

    AskedView(LookApi looks, Clock clock) {
        super("Requests to look at a decision");
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("People who think that Waymark got it wrong for them. You decide, and they read what came of it.");
        List<Look> all = Calls.call(looks.looks()).items();
        if (all.isEmpty()) {
            add(new EmptyState("Nobody has asked for anything yet. Requests come up here, and you get a mail."));
            return;
        }
        long overdue =
                all.stream().filter(look -> isMine(look) && isOverdue(look)).count();
        if (overdue > 0)
            add(Notice.warning(
                    overdue == 1 ? "One of yours is overdue" : overdue + " of yours are overdue",
                    "Answer, or hand it to a colleague who can."));
        add(table(all));
    }

    private DataTable table(List<Look> all) {
        DataTable table = new DataTable("Requests, yours first", "Who", "What about", "With", "Answer by", "State");
        all.forEach(look -> table.row(
                new Anchor("looks/list/" + look.id(), look.personName()),
                new Span(LookWords.heading(look)),
                new Span(isMine(look) ? "You" : look.heldByName()),
                new Span(look.state().isOpen() ? Words.day(look.due()) : "–"),
                new Div(LookWords.state(look, LocalDate.now(clock)))));
        return table;
    }

    private boolean isOverdue(Look look) {
        return LookWords.isOverdue(look, LocalDate.now(clock));
    }

    private static boolean isMine(Look look) {
        return look.heldBy().equals(SignedInPerson.get().accountId());
    }
}
