package org.waymark.ui.viability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Proposal;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Words;

/** The ways side by side. */
final class WaysTable {

    private WaysTable() {}

    static DataTable of(MergePlan plan, Address address) {
        DataTable table = new DataTable(
                "Ways to merge",
                "Way",
                "Cohorts run",
                "Saves",
                "Move",
                "Worse off",
                "Further, in all",
                "No other place",
                "Proven");
        plan.proposals()
                .forEach(way -> table.row(
                        new Anchor(address.with("way", Address.text(way.way())).href(), ViabilityWords.way(way.way())),
                        new Span(String.valueOf(way.cohorts())),
                        new Span(Words.pounds(way.saves())),
                        new Span(Words.people(way.moved())),
                        new Span(Words.people(way.worseOff())),
                        new Span(Words.hours(way.minutesFurther())),
                        new Span(Words.people(way.withoutPlace())),
                        new Span(proven(way))));
        return table;
    }

    private static String proven(Proposal way) {
        return way.gapPercent() == 0
                ? "Nothing is better"
                : String.format(Locale.UK, "At most %.1f%% from the best", way.gapPercent());
    }
}
