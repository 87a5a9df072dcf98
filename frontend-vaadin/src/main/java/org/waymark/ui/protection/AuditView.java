package org.waymark.ui.protection;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.audit.AuditApi;
import org.waymark.contract.audit.RecordedEvent;
import org.waymark.contract.job.Job;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Who did what, and who looked at whom: found by person and by time, newest first. */
@Route("data-protection/audit")
@RolesAllowed("DATA_PROTECTION_OFFICER")
class AuditView extends Page implements BeforeEnterObserver {

    private static final String ID = "id";
    private static final String PERIOD = "period";
    private static final String CURSOR = "cursor";

    private final AuditApi audit;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div list = new Div();
    private @Nullable Filters filters;

    AuditView(AuditApi audit, Clock clock) {
        super("Audit log");
        this.audit = audit;
        this.clock = clock;
        list.addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? build(address) : filters;
        messages.removeAll();
        list.removeAll();
        String id = address.get(ID);
        LocalDate from = from(address);
        var page = Calls.call(audit.events(id, from, null, address.has(CURSOR) ? address.get(CURSOR) : null));
        shown.show(address, page.next() == null ? entries(page.items().size()) : "The newest of more than 100 entries");
        if (page.items().isEmpty()) {
            list.add(
                    new EmptyState("There is no such entry.", new Anchor("data-protection/audit", "Show all entries")));
            return;
        }
        list.add(table(page.items(), address));
        if (page.next() != null)
            list.add(new Paragraph(new Anchor(address.with(CURSOR, page.next()).href(), "Show older entries")));
        list.add(new Paragraph(new FileLink(
                "Download these entries (CSV)",
                "waymark-audit",
                FileFormat.CSV,
                () -> Calls.send(audit.file(id, from, null)))));
    }

    private Filters build(Address address) {
        lead("Everything that was changed, and every look at somebody else’s record. Nobody can change an entry"
                + " without being found out.");
        ActionButton check = new ActionButton("Check that nothing was altered", "plain", this::check);
        Div actions = new Div(check, new Anchor("help/data-protection", "What is in the log"));
        actions.addClassName("actions");
        Filters made = new Filters(address)
                .search(ID, "Person or account, by id")
                .choice(PERIOD, "When", "At any time", Choice.options(Period.class, Period::words));
        filters = made;
        add(messages, actions, made, list);
        return made;
    }

    private @Nullable LocalDate from(Address address) {
        return address.find(PERIOD, Period.class)
                .map(period -> period.from(LocalDate.now(clock)))
                .orElse(null);
    }

    private static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private DataTable table(List<RecordedEvent> events, Address address) {
        DataTable table = new DataTable("Entries, newest first", "When", "Who", "What", "About", "Outcome");
        events.forEach(event -> table.row(
                new Span(Words.moment(LocalDateTime.ofInstant(event.at(), clock.getZone()))),
                DataTable.two(
                        narrowed(address, event.account(), EventWords.who(event)), EventWords.roles(event.role())),
                DataTable.two(
                        new Span(EventWords.action(event.action())), Objects.requireNonNullElse(event.details(), "")),
                event.subject() == null
                        ? new Span(EventWords.about(event))
                        : narrowed(address, event.subject(), EventWords.about(event)),
                new Span(EventWords.outcome(event.outcome()))));
        return table;
    }

    private static Anchor narrowed(Address address, String id, String name) {
        return new Anchor(address.with(CURSOR, "").with(ID, id).href(), name);
    }

    private void check() {
        try {
            Job job = Objects.requireNonNull(
                    Calls.call(audit.verify(UUID.randomUUID().toString())).getBody());
            UI.getCurrent().navigate("data-protection/audit/check/" + job.id());
        } catch (ProblemException problem) {
            messages.removeAll();
            messages.add(Notice.problem(problem));
        }
    }
}
