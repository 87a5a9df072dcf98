package org.waymark.ui.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.assignment.TrustProgress.Week;
import org.waymark.ui.design.Words;

/** Hours due and hours done, added up week by week: where the two lines part, people fall behind. */
final class HoursDrawing {

    private static final double LEFT = 70;
    private static final double WIDTH = 1148;
    private static final double TOP = 26;
    private static final double HEIGHT = 240;
    private static final int WEEKS_A_LABEL = 4;

    private final List<Week> weeks;
    private final double most;
    private final double step;

    private HoursDrawing(List<Week> weeks) {
        this.weeks = weeks;
        most = Math.max(
                1,
                Math.max(
                        weeks.stream().mapToInt(Week::minutesDue).sum(),
                        weeks.stream().mapToInt(Week::minutesDone).sum()));
        step = (WIDTH - LEFT - 20) / weeks.size();
    }

    static String draw(List<Week> weeks, LocalDate today) {
        return new HoursDrawing(weeks).whole(today);
    }

    private String whole(LocalDate today) {
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 %.0f %.0f' focusable='false' aria-hidden='true'>"
                .formatted(WIDTH, TOP + HEIGHT + 30));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double level = y(most * quarter / 4);
            svg.append(
                    "<path class='month' d='M%.0f %.1fH%.0f'/><text class='month-name' x='%.0f' y='%.1f' text-anchor='end'>%s</text>"
                            .formatted(LEFT, level, WIDTH, LEFT - 8, level + 4, ProgressWords.inHours((int)
                                    (most * quarter / 4))));
        }
        for (int i = 0; i < weeks.size(); i += WEEKS_A_LABEL)
            svg.append("<text class='month-name' x='%.1f' y='%.0f'>%s</text>"
                    .formatted(
                            LEFT + i * step,
                            TOP + HEIGHT + 20,
                            Words.shortDay(weeks.get(i).monday())));
        svg.append("<path class='hours-due' d='%s'/>".formatted(due()));
        svg.append("<path class='hours-done' d='%s'/>".formatted(done(today)));
        return svg.append(flag(today)).append("</svg>").toString();
    }

    private String due() {
        StringBuilder line = new StringBuilder("M%.1f %.1f".formatted(LEFT, y(0)));
        int sum = 0;
        for (int i = 0; i < weeks.size(); i++) {
            sum += weeks.get(i).minutesDue();
            line.append("L%.1f %.1f".formatted(LEFT + (i + 1) * step, y(sum)));
        }
        return line.toString();
    }

    /** Up to the week of today: what is to come is not done. */
    private String done(LocalDate today) {
        StringBuilder line = new StringBuilder("M%.1f %.1f".formatted(LEFT, y(0)));
        int sum = 0;
        for (int i = 0; i < weeks.size() && !weeks.get(i).monday().isAfter(today); i++) {
            sum += weeks.get(i).minutesDone();
            line.append("L%.1f %.1f".formatted(Math.min(LEFT + (i + 1) * step, x(today)), y(sum)));
        }
        return line.toString();
    }

    private String flag(LocalDate today) {
        double x = x(today);
        return x < LEFT || x > WIDTH ? "" : """
                <path class='today' d='M%1$.1f 20V%2$.1f'/><rect class='today-flag' x='%3$.1f' y='2' width='50' height='20' rx='3'/>\
                <text class='today-word' x='%1$.1f' y='16' text-anchor='middle'>Today</text>""".formatted(x, TOP + HEIGHT, x - 25);
    }

    private double x(LocalDate day) {
        return LEFT + (day.toEpochDay() - weeks.getFirst().monday().toEpochDay()) / 7.0 * step;
    }

    private double y(double minutes) {
        return TOP + HEIGHT * (1 - minutes / most);
    }
}
