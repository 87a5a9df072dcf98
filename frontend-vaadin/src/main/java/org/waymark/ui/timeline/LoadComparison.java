package org.waymark.ui.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Pathway.Week;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Words;

/** The hours of each week in two pathways: columns for what would be, a line for what is. */
public final class LoadComparison extends Div {

    private static final double WIDTH = 440;
    private static final double HEIGHT = 96;

    public LoadComparison(List<Week> before, List<Week> after) {
        addClassName("load-comparison");
        Drawing drawing = new Drawing(draw(before, after), "load-drawing");
        drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", spoken(before, after));
        Paragraph legend = new Paragraph("Hours each week. Line: as it is now. Columns: as it would be.");
        legend.addClassName("quiet");
        add(drawing, legend);
    }

    private static String draw(List<Week> before, List<Week> after) {
        LocalDate from =
                weeks(before, after).map(Week::monday).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                weeks(before, after).map(Week::monday).max(LocalDate::compareTo).orElseThrow();
        double week = WIDTH / (ChronoUnit.WEEKS.between(from, to) + 1);
        double unit = (HEIGHT - 4) / Math.max(60, busiest(Stream.concat(before.stream(), after.stream())));
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 %.0f %.0f'>".formatted(WIDTH, HEIGHT + 20));
        for (Week one : after)
            svg.append("<rect class='column' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>"
                    .formatted(x(one, from, week), HEIGHT - one.minutes() * unit, week * 0.8, one.minutes() * unit));
        svg.append("<path class='before' d='");
        for (Week one : before) {
            svg.append(one == before.getFirst() ? "M" : "L");
            svg.append("%.1f %.1fh%.1f".formatted(x(one, from, week), HEIGHT - one.minutes() * unit, week));
        }
        svg.append("'/><path class='floor' d='M0 %1$.1fH%2$.1f'/>".formatted(HEIGHT, WIDTH));
        svg.append(label(0, "start", from)).append(label(WIDTH, "end", to));
        return svg.append("</svg>").toString();
    }

    private static String label(double x, String anchor, LocalDate day) {
        return "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>".formatted(x, HEIGHT + 15, anchor, Words.day(day));
    }

    private static double x(Week week, LocalDate from, double width) {
        return ChronoUnit.WEEKS.between(from, week.monday()) * width;
    }

    private static String spoken(List<Week> before, List<Week> after) {
        return "Busiest week now %s, then %s"
                .formatted(Words.hoursInFull(busiest(before.stream())), Words.hoursInFull(busiest(after.stream())));
    }

    private static int busiest(Stream<Week> weeks) {
        return weeks.mapToInt(Week::minutes).max().orElse(0);
    }

    private static Stream<Week> weeks(List<Week> before, List<Week> after) {
        return Stream.concat(before.stream(), after.stream());
    }
}
