package org.waymark.ui.health;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.waymark.ui.design.Drawing;

/** A bar for each row, in parts that can be compared from row to row; for a wide window, beside a table that says the same. */
class Bars extends Div {

    private static final double LEFT = 290;
    private static final double WIDTH = 1148;
    private static final double ROW = 40;
    private static final double LENGTH = WIDTH - LEFT - 110;
    private static final double ROOM_A_DIGIT = 12;
    private static final int LONGEST_LABEL = 34;

    /** What a part of a bar stands for: its name, and how it is drawn. */
    record Kind(String name, String style) {}

    /** @param values one for each kind */
    record Bar(String name, List<Integer> values) {

        Bar {
            values = List.copyOf(values);
        }

        int sum() {
            return values.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final List<Kind> kinds;

    Bars(List<Kind> kinds, List<Bar> bars) {
        this.kinds = List.copyOf(kinds);
        Div marks = new Div(new Drawing(legend(), "legend-rest"));
        marks.addClassName("legend");
        addClassNames("timeline", "progress-chart");
        add(new Drawing(draw(bars), "timeline-drawing"), marks);
    }

    private String legend() {
        StringBuilder html = new StringBuilder();
        kinds.forEach(kind -> html.append(
                "<span class=\"mark\"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part %s' x='2' y='3' width='12' height='10'/></svg>%s</span>"
                        .formatted(kind.style(), HtmlUtils.htmlEscape(kind.name()))));
        return html.toString();
    }

    private String draw(List<Bar> bars) {
        int most = Math.max(1, bars.stream().mapToInt(Bar::sum).max().orElse(1));
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 %.0f %.0f' focusable='false' aria-hidden='true'>"
                .formatted(WIDTH, bars.size() * ROW + 4));
        for (int i = 0; i < bars.size(); i++) row(svg, bars.get(i), i * ROW, LENGTH / most);
        return svg.append("</svg>").toString();
    }

    private void row(StringBuilder svg, Bar bar, double top, double unit) {
        String name =
                bar.name().length() > LONGEST_LABEL ? bar.name().substring(0, LONGEST_LABEL - 1) + "…" : bar.name();
        svg.append("<text class='row-label' x='4' y='%.0f'>%s</text>".formatted(top + 24, HtmlUtils.htmlEscape(name)));
        double x = LEFT;
        for (int i = 0; i < kinds.size(); i++)
            x = part(svg, kinds.get(i).style(), bar.values().get(i), x, top, unit);
        svg.append("<text class='row-note' x='%.1f' y='%.0f'>%,d</text>".formatted(x + 8, top + 24, bar.sum()));
    }

    private static double part(StringBuilder svg, String style, int value, double x, double top, double unit) {
        if (value == 0) return x;
        double wide = value * unit;
        String number = String.format(Locale.UK, "%,d", value);
        svg.append("<rect class='part %s' x='%.1f' y='%.0f' width='%.1f' height='26'/>"
                .formatted(style, x, top + 6, Math.max(1, wide - 1.5)));
        if (wide > number.length() * ROOM_A_DIGIT)
            svg.append("<text class='part-number %s' x='%.1f' y='%.0f' text-anchor='middle'>%s</text>"
                    .formatted(style, x + wide / 2, top + 24, number));
        return x + wide;
    }
}
