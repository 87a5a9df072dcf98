package org.waymark.ui.national;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.NationalFigures.States;
import org.waymark.ui.design.Drawing;

/** A bar for each group, all of one length, in parts as large as their share: groups of different size can be compared. */
class Bars extends Div {

    private static final double LEFT = 290;
    private static final double WIDTH = 1148;
    private static final double ROW = 40;
    private static final double LENGTH = WIDTH - LEFT - 80;
    private static final double ROOM_FOR_A_SHARE = 44;
    private static final int LONGEST_LABEL = 34;

    Bars(List<Row> rows) {
        Div marks = new Div(new Drawing(LEGEND, "legend-rest"));
        marks.addClassName("legend");
        addClassNames("timeline", "progress-chart");
        add(new Drawing(draw(rows), "timeline-drawing"), marks);
    }

    private static String draw(List<Row> rows) {
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 %.0f %.0f' focusable='false' aria-hidden='true'>"
                .formatted(WIDTH, rows.size() * ROW + 4));
        for (int i = 0; i < rows.size(); i++) row(svg, rows.get(i), i * ROW);
        return svg.append("</svg>").toString();
    }

    private static void row(StringBuilder svg, Row row, double top) {
        String name =
                row.name().length() > LONGEST_LABEL ? row.name().substring(0, LONGEST_LABEL - 1) + "…" : row.name();
        svg.append("<text class='row-label' x='4' y='%.0f'>%s</text>".formatted(top + 24, HtmlUtils.htmlEscape(name)));
        States states = row.states();
        double x = LEFT;
        if (states == null) {
            x = part(svg, "withheld", 1, x, top, "");
        } else {
            x = share(svg, "complete", states.finished(), row, x, top);
            x = share(svg, "on-course", states.onCourse(), row, x, top);
            x = share(svg, "not-started", states.paused() + states.stopped(), row, x, top);
            x = share(svg, "behind", states.behind(), row, x, top);
        }
        svg.append("<text class='row-note' x='%.1f' y='%.0f'>%,d</text>".formatted(x + 8, top + 24, row.people()));
    }

    private static double share(StringBuilder svg, String state, int people, Row row, double x, double top) {
        double share = (double) people / row.people();
        return people == 0 ? x : part(svg, state, share, x, top, String.format(Locale.UK, "%.0f%%", share * 100));
    }

    private static double part(StringBuilder svg, String state, double share, double x, double top, String words) {
        double wide = share * LENGTH;
        svg.append("<rect class='part %s' x='%.1f' y='%.0f' width='%.1f' height='26'/>"
                .formatted(state, x, top + 6, Math.max(1, wide - 1.5)));
        if (wide > ROOM_FOR_A_SHARE)
            svg.append("<text class='part-number %s' x='%.1f' y='%.0f' text-anchor='middle'>%s</text>"
                    .formatted(state, x + wide / 2, top + 24, words));
        return x + wide;
    }

    private static final String LEGEND = """
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part complete' x='2' y='3' width='12' height='10'/></svg>Finished</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part on-course' x='2' y='3' width='12' height='10'/></svg>On course</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part not-started' x='2' y='3' width='12' height='10'/></svg>Paused or stopped</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part behind' x='2' y='3' width='12' height='10'/></svg>Behind</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part withheld' x='2' y='3' width='12' height='10'/></svg>Withheld</span>""";
}
