package org.waymark.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Lines, drawn as SVG.
 *
 * @param name of its file
 * @param across what the horizontal axis counts, with its unit
 * @param up what the vertical axis measures, with its unit
 */
public record Plot(String name, String title, String across, String up, List<Line> lines, Axes axes) {
    public enum Axes {
        /** For sizes and times, all above 0. */
        LOGARITHMIC,
        /** From 0 to 1. */
        SHARES
    }

    /** With logarithmic axes. */
    public Plot(String name, String title, String across, String up, List<Line> lines) {
        this(name, title, across, up, lines, Axes.LOGARITHMIC);
    }

    /** @param points x and y */
    public record Line(String label, List<double[]> points) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 80;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    /** Told apart by shape as well as colour. */
    private static final List<String> COLOURS = List.of("#1d5b8f", "#a4432d", "#3d6b35", "#6b4a8a");

    private static final List<String> DASHES = List.of("none", "8 4", "2 4", "12 4 2 4");

    public String svg() {
        var out = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s"
                     font-family="sans-serif" font-size="13" fill="#222">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="22" font-weight="bold">%s</text>
                """.formatted(WIDTH, HEIGHT, title, LEFT, title));
        var xs = ticks(0);
        var ys = ticks(1);
        drawAxes(out, xs, ys);
        for (int i = 0; i < lines.size(); i++) {
            line(out, i, xs, ys);
        }
        return out.append("</svg>\n").toString();
    }

    /** Every power of ten from below the least value to above the greatest, or every fifth of a share. */
    private List<Double> ticks(int axis) {
        if (axes == Axes.SHARES) {
            return List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        }
        var all = new TreeSet<Integer>();
        for (var line : lines) {
            for (var point : line.points()) {
                all.add((int) Math.floor(Math.log10(point[axis])));
                all.add((int) Math.ceil(Math.log10(point[axis])));
            }
        }
        var ticks = new ArrayList<Double>();
        for (int power = all.first(); power <= Math.max(all.last(), all.first() + 1); power++) {
            ticks.add(Math.pow(10, power));
        }
        return ticks;
    }

    private void drawAxes(StringBuilder out, List<Double> xs, List<Double> ys) {
        for (double x : xs) {
            out.append("<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/>\n".formatted(x(x, xs), TOP, HEIGHT - BOTTOM));
            out.append("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(x(x, xs), HEIGHT - BOTTOM + 18, number(x)));
        }
        for (double y : ys) {
            out.append("<path d=\"M%d %.1f H%d\" stroke=\"#ddd\"/>\n".formatted(LEFT, y(y, ys), WIDTH - RIGHT));
            out.append("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n"
                    .formatted(LEFT - 8, y(y, ys) + 4, number(y)));
        }
        out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, across));
        out.append("<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n"
                .formatted((TOP + HEIGHT - BOTTOM) / 2, up));
    }

    private void line(StringBuilder out, int index, List<Double> xs, List<Double> ys) {
        var line = lines.get(index);
        var colour = COLOURS.get(index % COLOURS.size());
        var path = new StringBuilder();
        for (var point : line.points()) {
            path.append(path.isEmpty() ? "M" : " L").append("%.1f %.1f".formatted(x(point[0], xs), y(point[1], ys)));
            out.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n"
                    .formatted(x(point[0], xs), y(point[1], ys), colour));
        }
        out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>\n"
                .formatted(path, colour, DASHES.get(index % DASHES.size())));
        var last = line.points().getLast();
        out.append("<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n"
                .formatted(x(last[0], xs) + 8, y(last[1], ys) + 4, colour, line.label()));
    }

    private double x(double value, List<Double> ticks) {
        return LEFT + share(value, ticks) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value, List<Double> ticks) {
        return HEIGHT - BOTTOM - share(value, ticks) * (HEIGHT - TOP - BOTTOM);
    }

    private double share(double value, List<Double> ticks) {
        if (axes == Axes.SHARES) {
            return value;
        }
        double low = Math.log10(ticks.getFirst());
        return (Math.log10(value) - low) / (Math.log10(ticks.getLast()) - low);
    }

    private static String number(double value) {
        return value >= 1 ? String.format(Locale.UK, "%,.0f", value) : String.valueOf(value);
    }
}
