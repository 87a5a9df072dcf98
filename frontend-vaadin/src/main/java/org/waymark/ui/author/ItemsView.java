package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.diagnosis.ItemApi;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Figures;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.contract.diagnosis.ItemReport.Row;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What everybody's answers say of questions: how hard they are, and which somebody should look at. */
@Route("catalogue/items")
@RolesAllowed("AUTHOR")
class ItemsView extends Page implements BeforeEnterObserver {

    private static final String QUESTION = "question";
    private static final String LOOK = "look";
    private static final String ANY = "any";

    private final ItemApi items;
    private ItemReport report = new ItemReport(null, 0, 0, 0, List.of());
    private @Nullable Filters filters;
    private final Div list = new Div();

    ItemsView(ItemApi items) {
        super("Which questions need a look?");
        this.items = items;
        list.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        if (filters == null) report = Calls.call(items.report());
        Optional<Row> one = report.items().stream()
                .filter(row -> row.itemId().equals(address.get(QUESTION)))
                .findFirst();
        list.removeAll();
        if (one.isPresent()) {
            startAfresh();
            filters = null;
            add(new ItemCard(one.get(), report, address.with(QUESTION, "").href()));
        } else showAll(address);
    }

    private void showAll(Address address) {
        Filters shown = filters == null ? begin(address) : filters;
        List<Row> chosen =
                report.items().stream().filter(row -> fits(row, address)).toList();
        shown.show(address, chosen.size() + " of " + Words.count(report.items().size(), "answered question"));
        list.add(chosen.isEmpty() ? nothing(address) : new Div(table(chosen, address), files()));
    }

    private Filters begin(Address address) {
        startAfresh();
        lead("From the first answers of everybody in short checks, before they are taught what is asked."
                + " Nobody is shown: of fewer than " + report.leastShown() + " people there are no figures.");
        add(new Paragraph(when()), new Paragraph(ItemWords.SCALE));
        Filters made = new Filters(address).choice(LOOK, "To look at", "All that were answered", options());
        made.setVisible(!report.items().isEmpty());
        filters = made;
        add(made, list);
        return made;
    }

    private String when() {
        if (report.on() == null) return "Answers are read once a day. They have not been read yet.";
        return "Answers were read on " + Words.day(report.on()) + ". " + Words.count(report.unanswered(), "question")
                + " had no answer yet. From " + report.leastUsed()
                + " answers on, short checks take a question to be as hard as its answers say.";
    }

    private static List<Choice.Option> options() {
        List<Choice.Option> options = new ArrayList<>();
        options.add(new Choice.Option(ANY, "All to look at"));
        Arrays.stream(Flag.values())
                .map(flag -> new Choice.Option(Address.text(flag), ItemWords.flag(flag)))
                .forEach(options::add);
        return options;
    }

    private static boolean fits(Row row, Address address) {
        if (address.get(LOOK).equals(ANY)) return !row.flags().isEmpty();
        return row.flags().stream().anyMatch(flag -> address.get(LOOK).equals(Address.text(flag)))
                || !address.has(LOOK);
    }

    private EmptyState nothing(Address address) {
        return report.items().isEmpty()
                ? new EmptyState(
                        "No question has been answered yet.",
                        new Anchor("catalogue/findings", "See what the check of the content finds"))
                : new EmptyState(
                        "No question needs such a look.",
                        new Anchor(address.with(LOOK, "").href(), "Show all that were answered"));
    }

    private static DataTable table(List<Row> rows, Address address) {
        DataTable table = new DataTable(
                "Questions", "Question", "Author’s guess", "Answers say", "Answers", "Right", "To look at");
        rows.forEach(row -> table.row(
                DataTable.two(
                        new Anchor(address.with(QUESTION, row.itemId()).href(), row.question()),
                        ItemWords.where(row) + " · Level " + Words.level(row.level())),
                new Span(ItemWords.hard(row.thought(), row.thoughtSd())),
                told(row, figures -> ItemWords.hard(figures.difficulty(), figures.sd())),
                told(row, figures -> String.valueOf(figures.answers())),
                told(row, figures -> figures.percentRight() + " %"),
                ItemWords.tags(row.flags())));
        return table;
    }

    private static Component told(Row row, Function<Figures, String> what) {
        return new Span(row.figures() == null ? "Too few" : what.apply(row.figures()));
    }

    private Div files() {
        Div links = new Div(
                file("Download as CSV", FileFormat.CSV), file("Download as an Excel workbook", FileFormat.XLSX));
        links.addClassName("actions");
        return links;
    }

    private FileLink file(String text, FileFormat format) {
        return new FileLink(
                text,
                "waymark-questions",
                format,
                () -> Calls.versioned(items.file(format)).value());
    }
}
