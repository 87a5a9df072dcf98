package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.CitedEvidence;
import org.waymark.contract.catalogue.CitedEvidence.Citation;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Every evidence card: how sure, what it costs, whether it is still good, and the modules to look at when it is not. */
@Route("catalogue/evidence")
@RolesAllowed("AUTHOR")
class EvidenceView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";
    private static final String SURE = "sure";

    private final CatalogueApi catalogue;
    private final Div list = new Div();
    private List<CitedEvidence> all = List.of();
    private @Nullable Filters filters;

    EvidenceView(CatalogueApi catalogue) {
        super("What does it rest on?");
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<CitedEvidence> chosen = all.stream()
                .filter(one -> address.allows(STATE, state(one.card())))
                .filter(one -> address.allows(SURE, one.card().certainty()))
                .toList();
        shown.show(address, chosen.size() + " of " + Words.count(all.size(), "card"));
        list.removeAll();
        list.add(
                chosen.isEmpty()
                        ? new EmptyState("No card fits these choices.", new Anchor("catalogue/evidence", "Show all"))
                        : table(chosen));
    }

    private Filters read(Address address) {
        all = Calls.call(catalogue.evidence()).items();
        long old = all.stream().filter(one -> !state(one.card()).equals("good")).count();
        lead(
                old == 0
                        ? "No card is due for review, and none is superseded."
                        : Words.count((int) old, "card")
                                + " due for review or superseded. The modules that cite them are to be looked at.");
        Filters made = new Filters(address)
                .choice(
                        STATE,
                        "State",
                        "All cards",
                        List.of(
                                new Choice.Option("due", "Due for review"),
                                new Choice.Option("superseded", "Superseded"),
                                new Choice.Option("good", "Neither")))
                .choice(
                        SURE,
                        "How sure",
                        "However sure",
                        all.stream()
                                .map(one -> one.card().certainty())
                                .distinct()
                                .sorted()
                                .map(word -> new Choice.Option(word, capital(word)))
                                .toList());
        filters = made;
        add(made, list);
        return made;
    }

    private static String state(EvidenceCard card) {
        if (card.supersededBy() != null) return "superseded";
        return card.stale() ? "due" : "good";
    }

    private static DataTable table(List<CitedEvidence> cards) {
        DataTable table =
                new DataTable("Evidence", "Work", "How sure", "Cost", "Disadvantage", "Review by", "Cited by");
        cards.forEach(one -> table.row(
                DataTable.two(new Span(one.card().shortName()), one.card().title()),
                new Span(capital(one.card().certainty())),
                new Span(capital(one.card().cost().replace('-', ' '))),
                DataTable.two(
                        new Span(capital(one.card().promising())), one.card().disadvantage()),
                review(one.card()),
                modules(one.citedBy())));
        return table;
    }

    private static Component review(EvidenceCard card) {
        Span day = new Span(Words.day(card.reviewBy()));
        if (card.supersededBy() != null) return DataTable.two(day, "Superseded by " + card.supersededBy());
        return card.stale() ? new Div(day, new StatusTag("Due for review", StatusTag.Tone.CARE)) : day;
    }

    private static Component modules(List<Citation> citedBy) {
        if (citedBy.isEmpty()) return new Span("No module");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        citedBy.forEach(one -> list.add(new ListItem(new Anchor("catalogue/topics/" + one.topicId(), one.title()))));
        return list;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.UK) + word.substring(1);
    }
}
