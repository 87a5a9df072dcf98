package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.OverlapReport;
import org.waymark.contract.catalogue.OverlapReport.Repeat;
import org.waymark.contract.catalogue.OverlapReport.Sum;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What is met more than once, in one qualification or in two: does it go deeper, or is it the same again? */
@Route("catalogue/overlap")
@RolesAllowed("AUTHOR")
class OverlapView extends Page implements BeforeEnterObserver {

    private static final String WANTED = "wanted";

    private final CatalogueApi catalogue;
    private final Div content = new Div();
    private OverlapReport report = new OverlapReport(List.of(), List.of());
    private @Nullable Filters filters;

    OverlapView(CatalogueApi catalogue) {
        super("What is taught more than once?");
        this.catalogue = catalogue;
        content.addClassName("months");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<Repeat> chosen = report.repeats().stream()
                .filter(repeat -> fits(repeat, address))
                .toList();
        shown.show(
                address, chosen.size() + " of " + Words.count(report.repeats().size(), "repeat"));
        content.removeAll();
        if (chosen.isEmpty()) content.add(nothing());
        else show(chosen, address.get(GraphFilter.FRAMEWORK));
    }

    private Filters read(Address address) {
        report = Calls.call(catalogue.overlap());
        lead("Meeting a statement again is worth its time where it goes deeper, or where the framework asks for it"
                + " twice. A module’s time is shared out evenly among what it teaches.");
        Filters made = new Filters(address)
                .choice(GraphFilter.FRAMEWORK, "Framework", "All frameworks", frameworks())
                .choice(GraphFilter.STRAND, "Strand", "All strands", strands())
                .choice(
                        WANTED,
                        "Repeats",
                        "All repeats",
                        List.of(
                                new Choice.Option("no", "Only those not wanted"),
                                new Choice.Option("yes", "Only those wanted")));
        filters = made;
        add(made, content);
        return made;
    }

    private List<Choice.Option> frameworks() {
        return report.sums().stream()
                .map(Sum::first)
                .distinct()
                .map(Choice.Option::new)
                .toList();
    }

    private List<Choice.Option> strands() {
        return report.repeats().stream()
                .map(Repeat::strand)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(strand -> new Choice.Option(strand, Words.strand(strand)))
                .toList();
    }

    private static boolean fits(Repeat repeat, Address address) {
        return Stream.of(repeat.first(), repeat.second())
                        .anyMatch(meeting -> address.allows(GraphFilter.FRAMEWORK, meeting.qualification()))
                && address.allows(GraphFilter.STRAND, repeat.strand())
                && address.allows(WANTED, repeat.kind().isWanted() ? "yes" : "no");
    }

    private EmptyState nothing() {
        return report.repeats().isEmpty()
                ? new EmptyState(
                        "Nothing is taught more than once.", new Anchor("catalogue/coverage", "See what is covered"))
                : new EmptyState("No repeat fits these choices.", new Anchor("catalogue/overlap", "Show all"));
    }

    private void show(List<Repeat> chosen, String framework) {
        content.add(new Section(
                new H2("In sum, over all strands"), RepeatTables.sums(report.sums(), framework), files(framework)));
        report.sums().forEach(sum -> {
            List<Repeat> repeats = chosen.stream()
                    .filter(repeat -> RepeatTables.isOf(repeat, sum))
                    .toList();
            if (!repeats.isEmpty())
                content.add(new Section(
                        new H2(RepeatTables.name(sum)), RepeatTables.repeats(RepeatTables.name(sum), repeats)));
        });
    }

    private Div files(String framework) {
        Div links = new Div(
                file("Download as CSV", FileFormat.CSV, framework),
                file("Download as an Excel workbook", FileFormat.XLSX, framework));
        links.addClassName("actions");
        return links;
    }

    private FileLink file(String text, FileFormat format, String framework) {
        return new FileLink(
                text,
                "waymark-overlap",
                format,
                () -> Calls.versioned(catalogue.overlapFile(format, framework.isBlank() ? null : framework))
                        .value());
    }
}
