package org.waymark.ui.local;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Sessions that trusts and partners run: for the provider those that wait, for the others their own. */
@Route(LocalWords.HOME)
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD"})
class LocalSessionsView extends Page implements BeforeEnterObserver {

    private final LocalSessionApi sessions;

    LocalSessionsView(LocalSessionApi sessions) {
        super("Local sessions");
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        boolean provider = LocalWords.isProvider();
        lead(
                provider
                        ? "Trusts and delivery partners propose sessions that they run themselves. Nobody is planned for one until you have approved it."
                        : "Run a session for your own people, or open it to others. Your provider looks at it first; once it is approved, people are planned for it.");
        if (!provider) add(new Div(propose()));
        show(Calls.call(sessions.localSessions()).items());
    }

    private void show(List<LocalSession> all) {
        List<LocalSession> waiting = all.stream()
                .filter(session -> LocalWords.waits(session.state()))
                .toList();
        List<LocalSession> others =
                all.stream().filter(session -> !waiting.contains(session)).toList();
        boolean provider = LocalWords.isProvider();
        if (all.isEmpty())
            add(new EmptyState(
                    provider
                            ? "Nobody has proposed a session for your offers yet."
                            : "You have proposed no session yet."));
        else if (provider && waiting.isEmpty()) add(new EmptyState("No session waits for you."));
        section(provider ? "Local sessions that wait" : "Sent back to you", waiting);
        section(provider ? "Local sessions that were decided" : "Your sessions", others);
    }

    private void section(String title, List<LocalSession> sessions) {
        if (!sessions.isEmpty()) add(new H2(title), table(title, sessions));
    }

    private static Anchor propose() {
        Anchor link = new Anchor(LocalWords.HOME + "/new", "Propose a session");
        link.addClassNames("button", "primary");
        return link;
    }

    private static DataTable table(String caption, List<LocalSession> sessions) {
        DataTable table = new DataTable(caption, "Session", "Where", "Who may come", "Seats", "How it stands");
        sessions.forEach(session -> table.row(
                DataTable.two(
                        new Anchor(LocalWords.HOME + "/" + session.id(), session.topic()),
                        Words.moment(session.wanted().start())),
                DataTable.two(new Span(LocalWords.place(session)), session.organisation()),
                new Span(LocalWords.audience(session)),
                new Span(session.taken() + " of " + session.wanted().seats() + " taken"),
                LocalWords.tag(session.state())));
        return table;
    }
}
