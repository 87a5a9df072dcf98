package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What is asked and what teaches it, area by area: drawn, and the same as a table. */
@Route("catalogue")
@RolesAllowed("AUTHOR")
class CatalogueView extends Page implements BeforeEnterObserver {

    private static final String AREA = "area";

    private final CatalogueApi catalogue;
    private final Div content = new Div();
    private List<Node> statements = List.of();
    private @Nullable Filters filters;

    CatalogueView(CatalogueApi catalogue) {
        super("Statements and what teaches them");
        this.catalogue = catalogue;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        GraphFilter filter = GraphFilter.of(address);
        Map<String, List<Node>> areas = filter.byArea(statements);
        long found = areas.values().stream()
                .flatMap(List::stream)
                .map(Node::id)
                .distinct()
                .count();
        shown.show(address, found + " of " + Words.count(statements.size(), "statement"));
        content.removeAll();
        if (areas.isEmpty())
            content.add(
                    new EmptyState("No statement fits these choices.", new Anchor("catalogue", "Show all statements")));
        else {
            String area = areas.containsKey(address.get(AREA))
                    ? address.get(AREA)
                    : areas.keySet().iterator().next();
            content.add(areas(areas, area, address));
            show(area, areas.getOrDefault(area, List.of()), filter);
        }
    }

    private Filters read(Address address) {
        statements = Calls.call(catalogue.graph()).statements();
        Filters made = new Filters(address)
                .choice(GraphFilter.FRAMEWORK, "Framework", "All frameworks", Frameworks.of(statements))
                .choice(GraphFilter.PHASE, "Phase", "All phases", Choice.options(Phase.class, Words::phase))
                .choice(GraphFilter.STRAND, "Strand", "All strands", Frameworks.strands(statements))
                .choice(
                        GraphFilter.DISADVANTAGE,
                        "Disadvantage",
                        "All statements",
                        List.of(new Choice.Option("yes", "Only those on disadvantage")));
        filters = made;
        add(made, content);
        return made;
    }

    private void show(String area, List<Node> nodes, GraphFilter filter) {
        long gaps = nodes.stream().filter(node -> node.taughtBy().isEmpty()).count();
        content.add(new H2(area));
        content.add(new Paragraph(Words.count(nodes.size(), "statement") + ", "
                + (gaps == 0 ? "all of them taught." : gaps + " not taught yet.")));
        content.add(
                new StatementDrawing(area, nodes, filter),
                legend(),
                new H3("The same as a table"),
                new StatementTable(area, nodes, filter));
    }

    private static Paragraph legend() {
        Paragraph legend =
                new Paragraph("From left to right: statement, topic, variant. A whole line: taught at the level asked."
                        + " A broken line: taught below it. A broken frame: not taught yet.");
        legend.addClassNames("quiet", "graph-legend");
        return legend;
    }

    private static Nav areas(Map<String, List<Node>> areas, String current, Address address) {
        UnorderedList list = new UnorderedList();
        areas.forEach((area, nodes) -> {
            Anchor link = new Anchor(address.with(AREA, area).href(), area + " (" + nodes.size() + ")");
            if (area.equals(current)) link.getElement().setAttribute("aria-current", "true");
            list.add(new ListItem(link));
        });
        Nav nav = new Nav(list);
        nav.addClassName("chips");
        nav.getElement().setAttribute("aria-label", "Areas");
        return nav;
    }
}
