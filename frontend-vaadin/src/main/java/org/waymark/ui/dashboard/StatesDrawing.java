package org.waymark.ui.dashboard;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.waymark.contract.assignment.TrustProgress.Counts;
import org.waymark.contract.assignment.TrustProgress.OfQualification;

/** A bar for each qualification, as long as it has people, in four parts: the number stands in each that has room. */
final class StatesDrawing {

    private static final double LEFT = 110;
    private static final double WIDTH = 1148;
    private static final double ROW = 40;
    private static final double ROOM_A_DIGIT = 12;

    private StatesDrawing() {}

    static String draw(List<OfQualification> rows) {
        int most = rows.stream().mapToInt(row -> row.counts().people()).max().orElse(1);
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 %.0f %.0f' focusable='false' aria-hidden='true'>"
                .formatted(WIDTH, rows.size() * ROW + 4));
        for (int i = 0; i < rows.size(); i++) row(svg, rows.get(i), i * ROW, most);
        return svg.append("</svg>").toString();
    }

    private static void row(StringBuilder svg, OfQualification row, double top, int most) {
        svg.append("<text class='row-label' x='4' y='%.0f'>%s</text>"
                .formatted(top + 24, HtmlUtils.htmlEscape(row.qualification())));
        Counts counts = row.counts();
        double unit = (WIDTH - LEFT - 70) / most;
        double x = LEFT;
        x = part(svg, "complete", counts.complete(), x, top, unit);
        x = part(svg, "on-course", counts.onCourse(), x, top, unit);
        x = part(svg, "not-started", counts.notStarted(), x, top, unit);
        x = part(svg, "behind", counts.behind(), x, top, unit);
        svg.append("<text class='row-note' x='%.1f' y='%.0f'>%,d</text>".formatted(x + 8, top + 24, counts.people()));
    }

    private static double part(StringBuilder svg, String state, int people, double x, double top, double unit) {
        double wide = people * unit;
        if (people > 0) {
            svg.append("<rect class='part %s' x='%.1f' y='%.0f' width='%.1f' height='26'/>"
                    .formatted(state, x, top + 6, Math.max(1, wide - 1.5)));
            String number = String.format(Locale.UK, "%,d", people);
            if (wide > number.length() * ROOM_A_DIGIT)
                svg.append("<text class='part-number %s' x='%.1f' y='%.0f' text-anchor='middle'>%s</text>"
                        .formatted(state, x + wide / 2, top + 24, number));
        }
        return x + wide;
    }
}
