package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.AreaCoverage;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Framework by area by phase: how much is asked, covered and tailored. Gaps are said, and shown by a shape. */
@Route("catalogue/coverage")
@RolesAllowed("AUTHOR")
class CoverageView extends Page implements BeforeEnterObserver {

    private static final String GAPS = "gaps";

    private final CatalogueApi catalogue;
    private final Div tables = new Div();
    private List<AreaCoverage> cells = List.of();
    private @Nullable Filters filters;

    CoverageView(CatalogueApi catalogue) {
        super("What is covered, and for whom?");
        this.catalogue = catalogue;
        tables.addClassName("months");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        Map<String, List<AreaCoverage>> rows = rows(cells, address);
        long gaps = cells.stream().filter(cell -> Cover.of(cell).missing() > 0).count();
        shown.show(address, Words.count(rows.size(), "area") + " shown. " + gaps(gaps));
        tables.removeAll();
        if (rows.isEmpty())
            tables.add(
                    new EmptyState("No area fits these choices.", new Anchor("catalogue/coverage", "Show all areas")));
        rows.values().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getFirst().qualification(), LinkedHashMap::new, Collectors.toList()))
                .forEach((framework, areas) -> tables.add(new Section(new H2(framework), matrix(framework, areas))));
    }

    private static String gaps(long gaps) {
        return gaps == 0 ? "Every area is covered for every phase." : Words.count((int) gaps, "gap") + " in all.";
    }

    private Filters read(Address address) {
        cells = Calls.call(catalogue.coverage()).items();
        lead("An area is covered for a phase when every statement is taught at the level and as often as asked.");
        List<Choice.Option> frameworks = cells.stream()
                .map(AreaCoverage::qualification)
                .distinct()
                .map(Choice.Option::new)
                .toList();
        Filters made = new Filters(address)
                .choice(GraphFilter.FRAMEWORK, "Framework", "All frameworks", frameworks)
                .choice(GAPS, "Gaps", "All areas", List.of(new Choice.Option("yes", "Only areas with a gap")));
        filters = made;
        add(made, tables);
        return made;
    }

    /** One row an area of a framework: its cells, phase by phase. */
    private static Map<String, List<AreaCoverage>> rows(List<AreaCoverage> cells, Address address) {
        Map<String, List<AreaCoverage>> rows = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> address.allows(GraphFilter.FRAMEWORK, cell.qualification()))
                .forEach(cell -> rows.computeIfAbsent(
                                cell.qualification() + "/" + cell.areaId(), key -> new ArrayList<>())
                        .add(cell));
        if (address.has(GAPS))
            rows.values()
                    .removeIf(
                            row -> row.stream().allMatch(cell -> Cover.of(cell).missing() == 0));
        return rows;
    }

    private static DataTable matrix(String framework, List<List<AreaCoverage>> areas) {
        List<String> columns = new ArrayList<>(List.of("Area"));
        Arrays.stream(Phase.values()).map(Words::phase).forEach(columns::add);
        DataTable table = new DataTable("Coverage of " + framework, columns.toArray(String[]::new));
        areas.forEach(area -> {
            List<Component> row = new ArrayList<>();
            row.add(DataTable.two(
                    new Span(area.getFirst().areaTitle()),
                    Words.count(area.getFirst().asked(), "statement")));
            for (Phase phase : Phase.values())
                row.add(area.stream()
                        .filter(cell -> cell.phase() == phase)
                        .findFirst()
                        .<Component>map(CoverageView::cell)
                        .orElseGet(() -> new Span("Not asked")));
            table.row(row.toArray(Component[]::new));
        });
        return table;
    }

    private static Component cell(AreaCoverage coverage) {
        Cover cover = Cover.of(coverage);
        Anchor link = new Anchor(
                Address.of("catalogue")
                        .with(GraphFilter.FRAMEWORK, coverage.qualification())
                        .with(GraphFilter.PHASE, Address.text(coverage.phase()))
                        .with("area", coverage.areaTitle())
                        .href(),
                cover.words());
        Paragraph tailored =
                new Paragraph((coverage.tailored() == 0 ? "None" : coverage.tailored()) + " made for this phase");
        tailored.addClassName("quiet");
        Div cell = new Div(new Drawing(cover.shape(), "cover-shape"), new Div(link, tailored));
        cell.addClassNames("cover", cover.missing() == 0 ? "whole" : "partial");
        return cell;
    }
}
