package org.waymark.ui.messages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What was sent to lists of people in the last year, and by whom. */
@Route("messages")
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD"})
class MessagesView extends Page implements BeforeEnterObserver {

    private final ListMessageApi sending;

    MessagesView(ListMessageApi sending) {
        super("Messages that were sent");
        this.sending = sending;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        lead("Messages to lists of people in the last year, yours and your colleagues’.");
        List<ListMessage> all = Calls.call(sending.messages()).items();
        String people = SignedInPerson.get().is(Role.TRUST_LEAD) ? "trust" : "provider/people";
        if (all.isEmpty())
            add(new EmptyState(
                    "Nothing was sent yet. Narrow the list of people down, then select “Write to these people”.",
                    new Anchor(people, "Go to the list of people")));
        else add(table(all));
    }

    private static DataTable table(List<ListMessage> all) {
        DataTable table = new DataTable("Messages", "Subject", "To", "Sent", "By", "How it stands");
        for (ListMessage message : all)
            table.row(
                    new Anchor("messages/" + message.id(), message.subject()),
                    new Span(message.to()),
                    new Span(Words.moment(Words.inEngland(message.sent()))),
                    new Span(message.sentBy()),
                    new Span(standing(message)));
        return table;
    }

    static String standing(ListMessage message) {
        int reachable = message.people() - message.unreachable();
        String told = message.told() == reachable
                ? Words.people(reachable) + " told"
                : "%d of %s told".formatted(message.told(), Words.people(reachable));
        return message.unreachable() == 0 ? told : told + ", " + message.unreachable() + " cannot sign in";
    }
}
