package org.waymark.ui.trust;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.CalendarEntry.Kind;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Words;

/** A school year as a strip, drawn on the server: months across, a line for each sort of entry, own ones outlined. */
final class YearStrip extends Drawing {

    private static final double LEFT = 132;
    private static final double WIDTH = 980;
    private static final double HEAD = 46;
    private static final double LINE = 30;

    private record Line(String name, List<Kind> kinds) {}

    private static final List<Line> LINES = List.of(
            new Line("Terms", List.of(Kind.TERM)),
            new Line("Closed", List.of(Kind.HALF_TERM, Kind.BANK_HOLIDAY, Kind.CLOSED)),
            new Line("INSET days", List.of(Kind.INSET)),
            new Line("Tests and exams", List.of(Kind.TESTS_AND_EXAMS)));

    YearStrip(SchoolYear year, List<CalendarEntry> entries, LocalDate today) {
        super(draw(year, entries, today), "year-strip");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", "The school year " + year.name() + ". The same is in the lists below.");
    }

    private static String draw(SchoolYear year, List<CalendarEntry> entries, LocalDate today) {
        double height = HEAD + LINES.size() * LINE + 6;
        StringBuilder svg = new StringBuilder(
                "<svg viewBox='0 0 %.0f %.0f' aria-hidden='true' focusable='false'>".formatted(LEFT + WIDTH, height));
        for (LocalDate month = year.first(); month.isBefore(year.last()); month = month.plusMonths(1))
            svg.append(month(year, month, height));
        for (int i = 0; i < LINES.size(); i++) svg.append(line(year, LINES.get(i), HEAD + i * LINE, entries));
        if (!today.isBefore(year.first()) && !today.isAfter(year.last())) svg.append(today(x(year, today), height));
        return svg.append("</svg>").toString();
    }

    private static String month(SchoolYear year, LocalDate month, double height) {
        double x = x(year, month);
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK);
        return "<path class='grid' d='M%.1f 24V%.1f'/><text class='month' x='%.1f' y='36'>%s</text>"
                .formatted(x, height, x + 5, name);
    }

    private static String line(SchoolYear year, Line line, double y, List<CalendarEntry> entries) {
        StringBuilder drawn = new StringBuilder("<text x='0' y='%.1f'>%s</text>".formatted(y + 19, line.name()));
        entries.stream()
                .filter(entry -> line.kinds().contains(entry.kind()) && year.touches(entry))
                .forEach(entry -> drawn.append(bar(year, entry, y)));
        return drawn.toString();
    }

    private static String bar(SchoolYear year, CalendarEntry entry, double y) {
        LocalDate from = entry.from().isBefore(year.first()) ? year.first() : entry.from();
        LocalDate to = entry.to().isAfter(year.last()) ? year.last() : entry.to();
        double x = x(year, from);
        double width = Math.max(5, x(year, to.plusDays(1)) - x);
        return "<rect class='entry %s%s' x='%.1f' y='%.1f' width='%.1f' height='18' rx='3'><title>%s, %s</title></rect>"
                .formatted(
                        Address.text(entry.kind()),
                        entry.own() ? " own" : "",
                        x,
                        y + 5,
                        width,
                        HtmlUtils.htmlEscape(entry.name()),
                        Words.days(entry.from(), entry.to()));
    }

    private static String today(double x, double height) {
        return "<path class='today' d='M%.1f 17V%.1f'/><text class='today-word' text-anchor='middle' x='%.1f' y='12'>Today</text>"
                .formatted(x, height, x);
    }

    private static double x(SchoolYear year, LocalDate day) {
        double days = ChronoUnit.DAYS.between(year.first(), year.last().plusDays(1));
        return LEFT + ChronoUnit.DAYS.between(year.first(), day) * WIDTH / days;
    }
}
