package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.LintReport;
import org.waymark.contract.catalogue.LintReport.Finding;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** What the check of the live content found, file by file, with what to do about it. */
@Route("catalogue/findings")
@RolesAllowed("AUTHOR")
class FindingsView extends Page implements BeforeEnterObserver {

    private static final String WEIGHT = "weight";
    private static final String RULE = "rule";

    private final CatalogueApi catalogue;
    private final Div files = new Div();
    private List<Finding> findings = List.of();
    private @Nullable Filters filters;

    FindingsView(CatalogueApi catalogue) {
        super("What needs mending?");
        this.catalogue = catalogue;
        files.addClassName("months");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<Finding> chosen = findings.stream()
                .filter(finding -> address.allows(WEIGHT, weight(finding)) && address.allows(RULE, finding.rule()))
                .toList();
        shown.show(address, chosen.size() + " of " + Words.count(findings.size(), "finding"));
        files.removeAll();
        if (chosen.isEmpty()) files.add(nothing());
        chosen.stream()
                .collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, inFile) -> files.add(section(file, inFile)));
    }

    private Filters read(Address address) {
        LintReport report = Calls.call(catalogue.findings());
        findings = report.findings();
        lead("Release %d: %s, %s."
                .formatted(
                        report.release(),
                        Words.count(report.errors(), "error"),
                        Words.count(report.warnings(), "warning")));
        List<Choice.Option> rules = findings.stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .map(rule -> new Choice.Option(rule, words(rule)))
                .toList();
        Filters made = new Filters(address)
                .choice(
                        WEIGHT,
                        "Weight",
                        "Errors and warnings",
                        List.of(
                                new Choice.Option("error", "Only errors"),
                                new Choice.Option("warning", "Only warnings")))
                .choice(RULE, "Rule", "All rules", rules);
        filters = made;
        add(made, files);
        return made;
    }

    private EmptyState nothing() {
        return findings.isEmpty()
                ? new EmptyState(
                        "Nothing: the content that is live keeps every rule.",
                        new Anchor("catalogue/coverage", "See what it covers"))
                : new EmptyState(
                        "No finding fits these choices.", new Anchor("catalogue/findings", "Show all findings"));
    }

    private static Section section(String file, List<Finding> findings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        findings.forEach(finding -> list.add(item(finding)));
        return new Section(new H2(file), list);
    }

    private static ListItem item(Finding finding) {
        Paragraph message = new Paragraph(finding.message());
        message.addClassName("task-name");
        Paragraph place = new Paragraph("Line " + finding.line() + " · " + words(finding.rule()));
        place.addClassName("quiet");
        Div text = new Div(message, new Paragraph("What to do: " + finding.whatToDo()), place);
        text.addClassName("task-text");
        return new ListItem(
                text,
                finding.error()
                        ? new StatusTag("Error", StatusTag.Tone.CARE)
                        : new StatusTag("Warning", StatusTag.Tone.PLAIN));
    }

    private static String weight(Finding finding) {
        return finding.error() ? "error" : "warning";
    }

    private static String words(String rule) {
        return rule.replace('-', ' ');
    }
}
