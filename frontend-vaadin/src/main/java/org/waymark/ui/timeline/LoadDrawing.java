package org.waymark.ui.timeline;

import java.time.LocalDate;
import org.waymark.contract.pathway.Pathway.Week;
import org.waymark.ui.design.Words;

/** The hours of each week as columns, against what the person can give as a line. */
final class LoadDrawing {

    private LoadDrawing() {}

    static String draw(Chart chart, Scale scale, double top, double height) {
        int most = chart.weeks().stream()
                .mapToInt(week -> Math.max(week.minutes(), week.capacity()))
                .max()
                .orElse(60);
        double unit = (height - 14) / Math.max(1, most);
        double floor = top + height;
        StringBuilder svg = new StringBuilder();
        svg.append("<path class='floor' d='M0 %1$.1fH%2$.1f'/>".formatted(floor, scale.width(chart)));
        svg.append("<text class='load-title' x='4' y='%.1f'>Hours each week</text>".formatted(top + 30));
        svg.append("<text class='row-note' x='4' y='%.1f'>Columns: planned. Line: what you can give.</text>"
                .formatted(top + 48));
        svg.append("<text class='row-note' x='%.1f' y='%.1f' text-anchor='end'>%s</text>"
                .formatted(scale.left() - 8, floor - most * unit + 4, Words.hours(most)));
        StringBuilder line = new StringBuilder();
        for (Week week : chart.weeks()) {
            column(week, scale, floor, unit, svg);
            double y = floor - week.capacity() * unit;
            line.append(line.isEmpty() ? "M" : "L").append("%.1f %.1f".formatted(scale.x(week.monday()), y));
            line.append("H%.1f".formatted(scale.x(week.monday().plusWeeks(1))));
        }
        return svg.append("<path class='capacity' d='")
                .append(line)
                .append("'/>")
                .toString();
    }

    private static void column(Week week, Scale scale, double floor, double unit, StringBuilder svg) {
        if (week.minutes() == 0) return;
        LocalDate monday = week.monday();
        String className = week.minutes() > week.capacity() ? "column over" : "column";
        svg.append("<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>"
                .formatted(
                        className,
                        scale.x(monday) + 1,
                        floor - week.minutes() * unit,
                        scale.weekWidth() - 2,
                        week.minutes() * unit));
    }
}
