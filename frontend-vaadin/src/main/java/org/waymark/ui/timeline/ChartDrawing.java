package org.waymark.ui.timeline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.ui.design.Glyph;
import org.waymark.ui.design.Words;

/** The chart as SVG: head with terms and months, bands behind, rows, the load, and today and the finish over all. */
final class ChartDrawing {

    private static final double HEAD = 66;
    private static final double LOAD = 108;

    private final Chart chart;
    private final Scale scale;
    private final double bottom;
    private final StringBuilder svg = new StringBuilder();

    private ChartDrawing(Chart chart) {
        this.chart = chart;
        this.scale = Scale.of(chart);
        this.bottom = HEAD + chart.rows().size() * RowDrawing.HEIGHT + 8;
    }

    static String draw(Chart chart) {
        return new ChartDrawing(chart).draw();
    }

    private String draw() {
        double height = chart.weeks().isEmpty() ? bottom : bottom + LOAD;
        double width = scale.width(chart);
        svg.append("<svg viewBox='0 0 %.0f %.0f' style='min-width:%.0fpx' focusable='false'>"
                .formatted(width, height, width * 0.8));
        svg.append("<g aria-hidden='true'>").append(PATTERNS);
        chart.bands().forEach(band -> band(band, height));
        months(height);
        svg.append("</g>");
        for (int i = 0; i < chart.rows().size(); i++)
            svg.append(RowDrawing.draw(chart.rows().get(i), HEAD + i * RowDrawing.HEIGHT, scale, width));
        svg.append("<g aria-hidden='true'>");
        if (!chart.weeks().isEmpty()) svg.append(LoadDrawing.draw(chart, scale, bottom, LOAD - 24));
        chart.finish().ifPresent(day -> finish(day, height));
        today(height);
        return svg.append("</g></svg>").toString();
    }

    private void band(Band band, double height) {
        double x = Math.max(scale.left(), scale.x(band.from()));
        double width = Math.min(scale.x(chart.to()), scale.after(band.to())) - x;
        if (width <= 0) return;
        if (band.kind() == Band.Kind.TERM) {
            svg.append("<path class='term' d='M%.1f 22V18H%.1fV22'/>".formatted(x, x + width));
            label("term-name", x + 2, 12, width > 80 ? band.name() : "");
            return;
        }
        double extra = Math.max(0, 3 - width);
        svg.append("<rect class='band %s' x='%.1f' y='46' width='%.1f' height='%.1f'><title>%s, %s</title></rect>"
                .formatted(
                        Glyph.className(band.kind()),
                        x,
                        width + extra,
                        height - 46,
                        safe(band.name()),
                        Words.days(band.from(), band.to())));
    }

    private void months(double height) {
        for (LocalDate first = chart.from().withDayOfMonth(1).plusMonths(1);
                first.isBefore(chart.to());
                first = first.plusMonths(1)) {
            double x = scale.x(first);
            svg.append("<path class='month' d='M%.1f 30V%.1f'/>".formatted(x, height));
            if (scale.x(first.plusMonths(1)) <= scale.x(chart.to()) + 2)
                label("month-name", x + 4, 40, first.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK));
        }
    }

    private void today(double height) {
        if (chart.today().isBefore(chart.from()) || !chart.today().isBefore(chart.to())) return;
        double x = scale.x(chart.today());
        svg.append("<path class='today' d='M%.1f 46V%.1f'/>".formatted(x, height));
        svg.append("<rect class='today-flag' x='%.1f' y='44' width='50' height='20' rx='3'/>".formatted(x - 25));
        svg.append("<text class='today-word' x='%.1f' y='58' text-anchor='middle'>Today</text>".formatted(x));
    }

    private void finish(LocalDate day, double height) {
        double x = scale.after(day);
        svg.append("<path class='finish' d='M%.1f 46V%.1f'/>".formatted(x, height));
        svg.append("<path class='finish-flag' d='M%.1f 44h44l8 9-8 9h-44z'/>".formatted(x));
        svg.append("<text class='finish-word' x='%.1f' y='57'>Finish</text>".formatted(x + 5));
    }

    private void label(String className, double x, double y, String text) {
        svg.append("<text class='%s' x='%.1f' y='%.1f'>%s</text>".formatted(className, x, y, safe(text)));
    }

    static String safe(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static final String PATTERNS = """
            <defs>
            <pattern id='hatch' width='6' height='6' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>\
            <path class='hatch' d='M0 0V6'/></pattern>
            <pattern id='dots' width='6' height='6' patternUnits='userSpaceOnUse'><circle class='dot' cx='3' cy='3' r='1'/>\
            </pattern>
            </defs>""";
}
