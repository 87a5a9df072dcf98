package org.waymark.ui.timeline;

import static org.waymark.ui.timeline.ChartDrawing.safe;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.ui.design.Glyph;
import org.waymark.ui.timeline.Chart.Row;
import org.waymark.ui.timeline.Chart.Sign;

/** One row: its sign and label, a thin line that leads the eye, bars for stretches, points for sessions, its hours. */
final class RowDrawing {

    static final double HEIGHT = 30;
    private static final double BAR = 9;
    private static final int LONGEST_LABEL = 39;

    private RowDrawing() {}

    static String draw(Row row, double top, Scale scale, double width) {
        double middle = top + HEIGHT / 2;
        StringBuilder svg = new StringBuilder("<a href='%s' aria-label='%s' class='row sign-%s'>"
                .formatted(safe(row.href()), safe(row.spoken()), Glyph.className(row.sign())));
        svg.append("<rect class='row-field' x='1' y='%.1f' width='%.1f' height='%.1f' rx='4'/>"
                .formatted(top + 1, width - 2, HEIGHT - 2));
        svg.append(sign(row.sign(), 14, middle));
        svg.append("<text class='row-label' x='30' y='%.1f'>%s</text>"
                .formatted(middle + 5, safe(shortened(row.label()))));
        svg.append("<g transform='translate(%.1f %.1f)'>%s</g>".formatted(scale.left() - 26, middle, row.glyph()));
        parts(row, middle, scale, width, svg);
        return svg.append("</a>").toString();
    }

    private static void parts(Row row, double middle, Scale scale, double width, StringBuilder svg) {
        if (row.parts().isEmpty()) return;
        LocalDate first =
                row.parts().stream().map(Part::from).min(LocalDate::compareTo).orElseThrow();
        svg.append("<path class='leader' d='M%.1f %.1fH%.1f'/>"
                .formatted(scale.left() - 8, middle, Math.max(scale.left(), scale.x(first) - 4)));
        double end = 0;
        for (Part part : inDrawingOrder(row)) end = Math.max(end, part(part, middle, scale, svg));
        double room = width - end;
        String anchor = room > 60 ? "start" : "end";
        double x = room > 60 ? end + 7 : scale.x(first) - 8;
        svg.append("<text class='row-note' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>"
                .formatted(x, middle + 4, anchor, safe(row.note())));
    }

    /** Meetings without a day first and sessions last, so that no bar hides what says more. */
    private static List<Part> inDrawingOrder(Row row) {
        return row.parts().stream()
                .sorted(Comparator.comparing((Part part) -> isPoint(part)).thenComparing(part -> !isMeeting(part)))
                .toList();
    }

    private static boolean isMeeting(Part part) {
        return switch (part.kind()) {
            case LIVE_ONLINE, IN_PERSON, COACHING -> true;
            case SELF_STUDY, WORKPLACE_TASK -> false;
        };
    }

    /** A session, or a meeting within one week whose day is not fixed yet. */
    private static boolean isPoint(Part part) {
        return part.session() != null
                || isMeeting(part) && part.to().isBefore(part.from().plusWeeks(1));
    }

    private static double part(Part part, double middle, Scale scale, StringBuilder svg) {
        if (isPoint(part)) {
            double x = (scale.x(part.from()) + scale.after(part.to())) / 2;
            svg.append(Glyph.of(part.kind(), x, middle, 5.5));
            return x + 7;
        }
        double from = scale.x(part.from());
        double to = Math.max(from + 5, scale.after(part.to()) - 1);
        double lane = part.kind() == ActivityKind.WORKPLACE_TASK ? middle + 0.5 : middle - BAR;
        svg.append("<rect class='bar kind-%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2.5'/>"
                .formatted(Glyph.className(part.kind()), from, lane, to - from, BAR));
        return to;
    }

    static String sign(Sign sign, double x, double y) {
        return switch (sign) {
            case DONE -> "<path class='sign' d='M%.1f %.1fl4 4 7-8'/>".formatted(x - 5.5, y);
            case IN_PROGRESS ->
                "<circle class='sign' cx='%1$.1f' cy='%2$.1f' r='5.5'/><path class='sign full' d='M%1$.1f %3$.1fa5.5 5.5 0 0 1 0 11z'/>"
                        .formatted(x, y, y - 5.5);
            case OPEN -> "<circle class='sign' cx='%.1f' cy='%.1f' r='5.5'/>".formatted(x, y);
            case LOCKED ->
                "<circle class='sign' stroke-dasharray='2.2 2.2' cx='%.1f' cy='%.1f' r='5'/>".formatted(x, y);
            case NONE -> "";
        };
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).stripTrailing() + "…";
    }
}
