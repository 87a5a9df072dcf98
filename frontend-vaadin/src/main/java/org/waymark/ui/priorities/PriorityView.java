package org.waymark.ui.priorities;

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
import java.util.List;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityApi;
import org.waymark.contract.assignment.PriorityCoverage;
import org.waymark.contract.assignment.PriorityCoverage.Learner;
import org.waymark.contract.assignment.PriorityCoverage.OfStatement;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.Words;

/** One priority: which of its statements are being learnt, by whom, and by when. */
@Route(PrioritiesView.PLACE + "/:priorityId")
@RolesAllowed("TRUST_LEAD")
class PriorityView extends Page implements BeforeEnterObserver {

    private static final String FROM = "from";

    private final PriorityApi priorities;

    PriorityView(PriorityApi priorities) {
        super("Improvement priority");
        this.priorities = priorities;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("priorityId").orElseThrow();
        Address address = Address.of(event.getLocation());
        PriorityCoverage coverage = Calls.call(priorities.coverage(id));
        ImprovementPriority priority = coverage.priority();
        startAfresh();
        setHeading(priority.title());
        lead(sentence(coverage));
        if (!priority.why().isBlank()) add(new Paragraph(priority.why()));
        add(statements(coverage), people(id, coverage, address), actions(id));
    }

    private static String sentence(PriorityCoverage coverage) {
        int all = coverage.statements().size();
        long learnt = coverage.statements().stream()
                .filter(of -> of.learning() + of.finished() > 0)
                .count();
        return "%s %s learning towards it. %d of %s %s on somebody’s pathway."
                .formatted(
                        Words.people(coverage.people()),
                        coverage.people() == 1 ? "is" : "are",
                        learnt,
                        Words.count(all, "statement"),
                        learnt == 1 ? "is" : "are");
    }

    private static Section statements(PriorityCoverage coverage) {
        DataTable table =
                new DataTable("Statements of this priority", "Statement", "Learning", "Finished", "Next to finish");
        coverage.statements()
                .forEach(of -> table.row(
                        new Span(of.text() == null ? of.id() + ": no longer in the content" : of.text()),
                        new Span(nobodyOr(of.learning())),
                        new Span(nobodyOr(of.finished())),
                        new Span(next(of))));
        return new Section(new H2("What is being learnt?"), table);
    }

    private static String nobodyOr(int people) {
        return people == 0 ? "Nobody" : Words.people(people);
    }

    private static String next(OfStatement of) {
        return of.next() == null ? "Nobody is to" : Words.day(of.next());
    }

    private Section people(String id, PriorityCoverage coverage, Address address) {
        Section section = new Section(new H2("Who is learning it, and by when?"));
        if (coverage.people() == 0) {
            section.add(new EmptyState(
                    "These statements are on nobody’s pathway.",
                    new Anchor("assign", "Put someone on a qualification"),
                    new Anchor("assign/many", "Assign to many people")));
            return section;
        }
        String from = address.get(FROM);
        var page = Calls.call(priorities.learners(id, from.isBlank() ? null : from));
        section.add(table(page.items()), new PageLinks(page, address, FROM));
        return section;
    }

    private static DataTable table(List<Learner> learners) {
        DataTable table = new DataTable("People who learn towards it", "Person", "Qualification", "Statements", "When");
        learners.forEach(learner -> table.row(
                DataTable.two(new Anchor("trust/people/" + learner.participantId(), learner.name()), learner.school()),
                new Span(learner.qualification()),
                new Meter(
                        learner.finished(),
                        learner.statements(),
                        "%d of %s finished"
                                .formatted(learner.finished(), Words.count(learner.statements(), "statement"))),
                new Span(Words.days(learner.from(), learner.by()))));
        return table;
    }

    private static Div actions(String id) {
        Anchor change = new Anchor(PrioritiesView.PLACE + "/" + id + "/change", "Change this priority");
        change.addClassName("button");
        Div actions = new Div(change, new Anchor(PrioritiesView.PLACE, "All priorities"));
        actions.addClassName("actions");
        return actions;
    }
}
