package org.waymark.ui.health;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.health.CohortHealth.Hours;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Words;
import org.waymark.ui.health.Bars.Bar;
import org.waymark.ui.health.Bars.Kind;

/** Hours that should have been done by now against those that were, by kind of activity. */
final class HoursFigures {

    private static final int MINUTES = 60;
    private static final List<Kind> KINDS =
            List.of(new Kind("Done", "complete"), new Kind("Due and not done", "behind"));

    private HoursFigures() {}

    static Section section(List<Hours> hours) {
        Section section = new Section(new H2("Are the hours done as planned?"));
        if (hours.stream().allMatch(one -> one.planned() == 0)) {
            section.add(new EmptyState(
                    "Nobody here has a pathway with hours yet.", new Anchor("provider/people", "See your people")));
            return section;
        }
        DataTable table = new DataTable(
                "Hours by kind of activity", "Kind", "Planned in all", "Due by now", "Done", "Done, as a share of due");
        hours.forEach(one -> table.row(
                new Span(Words.activity(one.kind())),
                new Span(HealthWords.hours(one.planned())),
                new Span(HealthWords.hours(one.due())),
                new Span(HealthWords.hours(one.done())),
                new Span(share(one))));
        section.add(
                new Paragraph(
                        "Of everybody in training, together. Live hours are planned by the sessions of a pathway and"
                                + " done where the register says attended. Self-study, coaching and tasks are due after a"
                                + " step’s last day and done once the step is finished; what people say of their"
                                + " own time is for them alone and is not used here. Coaching that comes with an offer is planned beside the steps; nobody notes"
                                + " when it is held yet."),
                new Bars(KINDS, hours.stream().map(HoursFigures::bar).toList()),
                table);
        return section;
    }

    private static Bar bar(Hours one) {
        return new Bar(
                Words.activity(one.kind()),
                List.of(one.done() / MINUTES, Math.max(0, one.due() - one.done()) / MINUTES));
    }

    private static String share(Hours one) {
        return one.due() == 0 ? "Nothing due yet" : "%.0f%%".formatted(100.0 * one.done() / one.due());
    }
}
