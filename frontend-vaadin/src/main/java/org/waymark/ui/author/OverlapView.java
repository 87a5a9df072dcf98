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
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Asked;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.StatementGraph.Taught;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Statements that more than one framework asks for: does the challenge rise, or is the same asked twice? */
@Route("catalogue/overlap")
@RolesAllowed("AUTHOR")
class OverlapView extends Page implements BeforeEnterObserver {

    private static final String REPEATS = "repeats";

    private final CatalogueApi catalogue;
    private final Div list = new Div();
    private List<Node> shared = List.of();
    private @Nullable Filters filters;

    OverlapView(CatalogueApi catalogue) {
        super("Where do frameworks overlap?");
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<Node> chosen = shared.stream()
                .filter(node -> node.askedBy().stream()
                        .anyMatch(asked -> address.allows(GraphFilter.FRAMEWORK, asked.qualification())))
                .filter(node -> address.allows(GraphFilter.STRAND, node.strand()))
                .filter(node -> !address.has(REPEATS) || repeats(node))
                .toList();
        shown.show(address, chosen.size() + " of " + Words.count(shared.size(), "statement"));
        list.removeAll();
        list.add(
                chosen.isEmpty()
                        ? new EmptyState(
                                "No statement fits these choices.", new Anchor("catalogue/overlap", "Show all"))
                        : table(chosen));
    }

    private Filters read(Address address) {
        List<Node> all = Calls.call(catalogue.graph()).statements();
        shared = all.stream().filter(node -> node.askedBy().size() > 1).toList();
        lead(
                shared.size() + " of " + Words.count(all.size(), "statement")
                        + " are asked by more than one framework. Somebody who takes both should meet a higher challenge, not the same again.");
        Filters made = new Filters(address)
                .choice(GraphFilter.FRAMEWORK, "Framework", "All frameworks", Frameworks.of(shared))
                .choice(GraphFilter.STRAND, "Strand", "All strands", Frameworks.strands(shared))
                .choice(
                        REPEATS,
                        "Challenge",
                        "Rising or not",
                        List.of(new Choice.Option("yes", "Only the same level twice")));
        filters = made;
        add(made, list);
        return made;
    }

    private static boolean repeats(Node node) {
        return node.askedBy().stream().map(Asked::level).distinct().count()
                < node.askedBy().size();
    }

    private static DataTable table(List<Node> nodes) {
        DataTable table = new DataTable("Overlap", "Statement", "Asked at level", "Challenge", "Taught in", "Time");
        nodes.forEach(node -> table.row(
                DataTable.two(new Span(node.text()), Words.strand(node.strand())),
                levels(node),
                repeats(node)
                        ? new StatusTag("Same level twice", StatusTag.Tone.CARE)
                        : new StatusTag("Rises", StatusTag.Tone.GOOD),
                topics(node),
                new Span(minutes(node) == 0 ? "None" : "Up to " + Words.hours(minutes(node)))));
        return table;
    }

    private static Component levels(Node node) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        Frameworks.rising(node).forEach(asked -> list.add(new ListItem(asked.qualification() + ": " + asked.level())));
        return list;
    }

    private static Component topics(Node node) {
        if (node.taughtBy().isEmpty()) return new Span("Nothing yet");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        node.taughtBy()
                .forEach(taught ->
                        list.add(new ListItem(new Anchor("catalogue/topics/" + taught.topicId(), taught.title()))));
        return list;
    }

    /** A person meets one variant a topic: the longest of each, added up. A module teaches other statements too. */
    private static int minutes(Node node) {
        return node.taughtBy().stream()
                .map(Taught::modules)
                .mapToInt(modules ->
                        modules.stream().mapToInt(ModuleRow::minutes).max().orElse(0))
                .sum();
    }
}
