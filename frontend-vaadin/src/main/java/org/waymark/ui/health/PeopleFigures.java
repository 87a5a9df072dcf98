package org.waymark.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealth.People;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.health.Bars.Bar;
import org.waymark.ui.health.Bars.Kind;

/** People of each cohort by state. */
final class PeopleFigures {

    /** More bars than fit in a window are no help. */
    private static final int MOST_DRAWN = 16;

    private static final List<Kind> STATES = List.of(
            new Kind("Complete", "complete"),
            new Kind("On course", "on-course"),
            new Kind("Not started", "not-started"),
            new Kind("Behind", "behind"));

    private PeopleFigures() {}

    static Section section(List<Cohort> cohorts) {
        DataTable table = new DataTable(
                "People by cohort and state",
                "Cohort",
                "Run by",
                "Complete",
                "On course",
                "Not started",
                "Behind",
                "Paused",
                "Stopped",
                "Proposed");
        cohorts.forEach(cohort -> row(table, cohort));
        Section section = new Section(new H2("How are people doing?"));
        if (cohorts.size() <= MOST_DRAWN)
            section.add(
                    new Bars(STATES, cohorts.stream().map(PeopleFigures::bar).toList()));
        section.add(table);
        return section;
    }

    private static Bar bar(Cohort cohort) {
        People people = cohort.people();
        return new Bar(
                HealthWords.name(cohort),
                List.of(people.complete(), people.onCourse(), people.notStarted(), people.behind()));
    }

    private static void row(DataTable table, Cohort cohort) {
        People people = cohort.people();
        Address list = Address.of("provider/people").with("offer", cohort.offerId());
        Anchor name = new Anchor(list.href(), HealthWords.name(cohort));
        table.row(
                DataTable.two(name, cohort.title()),
                new Span(HealthWords.runBy(cohort.runBy())),
                number(people.complete()),
                number(people.onCourse()),
                number(people.notStarted()),
                behind(list, cohort),
                number(people.paused()),
                number(people.stopped()),
                number(people.proposed()));
    }

    private static Component behind(Address list, Cohort cohort) {
        int behind = cohort.people().behind();
        if (behind == 0) return number(0);
        Anchor link = new Anchor(list.with("state", Address.text(State.BEHIND)).href(), "%,d".formatted(behind));
        link.setAriaLabel("%,d behind: %s".formatted(behind, HealthWords.name(cohort)));
        return link;
    }

    static Span number(int count) {
        return new Span("%,d".formatted(count));
    }
}
