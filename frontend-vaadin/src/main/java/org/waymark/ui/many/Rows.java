package org.waymark.ui.many;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.Words;

/** Everybody of an assignment, as they stand and as they would: narrowed by status, a page at a time, and as a file. */
class Rows extends Section {

    private static final String STATUS = "status";
    private static final String FROM = "from";

    private final AssignmentPlanApi plans;
    private final AssignmentPlan plan;
    private final Map<Status, Integer> standing;
    private final String outcome;
    private final Filters filters;
    private final Div list = new Div();

    /**
     * @param standing how many stand how
     * @param outcome the heading of the column that says how people stand
     */
    Rows(AssignmentPlanApi plans, AssignmentPlan plan, Map<Status, Integer> standing, Address address, String outcome) {
        this.standing = standing;
        this.plans = plans;
        this.plan = plan;
        this.outcome = outcome;
        filters = new Filters(address)
                .choice(
                        STATUS,
                        "How they stand",
                        "All",
                        Stream.of(Status.values())
                                .filter(standing::containsKey)
                                .map(status -> new Choice.Option(Address.text(status), Standings.word(status)))
                                .toList());
        list.addClassName("stacked");
        Div export = new Div(
                export("Download all rows (CSV)", FileFormat.CSV),
                export("Download all rows (Excel)", FileFormat.XLSX));
        export.addClassName("actions");
        H2 heading = new H2("Person by person");
        heading.setId("people");
        add(heading, filters, list, export);
        show(address);
    }

    private FileLink export(String text, FileFormat format) {
        return new FileLink(
                text,
                "waymark-assignment",
                format,
                () -> Calls.versioned(plans.export(plan.id(), format)).value());
    }

    final void show(Address address) {
        @Nullable Status status = address.find(STATUS, Status.class).orElse(null);
        String from = address.get(FROM);
        Page<AssignmentRow> page = Calls.call(plans.rows(plan.id(), status, from.isBlank() ? null : from));
        filters.show(address.with(FROM, ""), howMany(status));
        list.removeAll();
        if (page.items().isEmpty()) list.add(new EmptyState("Nobody stands so."));
        else list.add(table(page));
        list.add(new PageLinks(page, address, FROM));
    }

    private String howMany(@Nullable Status status) {
        int all = standing.values().stream().mapToInt(Integer::intValue).sum();
        int fitting = status == null ? all : standing.getOrDefault(status, 0);
        return "%,d of %s".formatted(fitting, Words.people(all));
    }

    private DataTable table(Page<AssignmentRow> page) {
        DataTable table = new DataTable(
                "Everybody, as they stand and as they would",
                "Person",
                "Now",
                outcome,
                "Time",
                "Finish",
                "Place and funding");
        page.items()
                .forEach(row -> table.row(
                        DataTable.two(new Span(row.name()), row.school()),
                        new Span(row.present()),
                        standing(row),
                        time(row),
                        new Span(row.finish() == null ? none(row) : Words.day(row.finish())),
                        cost(row)));
        return table;
    }

    private static Div standing(AssignmentRow row) {
        Div cell = new Div(new Span(row.qualification()), Standings.tag(row.status()));
        cell.addClassName("two-lines");
        if (row.problem() != null) cell.add(new Span(row.problem()));
        if (!row.waysOn().isEmpty()) cell.add(ways(row.waysOn()));
        return cell;
    }

    static UnorderedList ways(List<String> waysOn) {
        UnorderedList ways = new UnorderedList();
        ways.addClassName("ways-on");
        waysOn.forEach(way -> ways.add(new ListItem(way)));
        return ways;
    }

    private static Component time(AssignmentRow row) {
        if (row.minutes() == 0) return new Span(none(row));
        String out = row.daysOut() == 0 ? "No day out" : Words.count(row.daysOut(), "day") + " out";
        return DataTable.two(new Span(Words.hours(row.minutes())), out);
    }

    private static String none(AssignmentRow row) {
        return row.status() == Status.UNCHANGED ? "As now" : "None";
    }

    private static Component cost(AssignmentRow row) {
        if (row.minutes() == 0) return new Span(none(row));
        Span price = new Span(row.pounds() == null ? "Not stated" : Words.pounds(row.pounds()));
        FundingAnswer funding = row.funding();
        if (funding == null) return price;
        NativeDetails why = new NativeDetails(Words.funding(funding.outcome()), new Paragraph(funding.reason()));
        why.addClassName("why");
        Div cell = new Div(price, why);
        cell.addClassName("two-lines");
        return cell;
    }
}
