package org.waymark.ui.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.CalendarEntry.Kind;
import org.waymark.ui.design.Glyph;
import org.waymark.ui.design.Words;

/**
 * Weeks across, a row for each school: a square for each person out, stacked on their day, beneath the line of what the
 * school can spare. For one school a row for each person as well.
 */
final class ReleaseDrawing {

    private static final double LEFT = 270;
    private static final double WIDTH = 1148;
    private static final double HEAD = 44;
    private static final double UNIT = 12;
    private static final double PERSON = 28;
    private static final int LONGEST_LABEL = 32;
    private static final int MOST_ROWS = 40;
    private static final List<Kind> CLOSED = List.of(Kind.HALF_TERM, Kind.BANK_HOLIDAY, Kind.CLOSED, Kind.INSET);

    private final LocalDate monday;
    private final double week;
    private final StringBuilder rows = new StringBuilder();
    private double floor = HEAD;

    private ReleaseDrawing(Term term) {
        monday = term.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        week = (WIDTH - LEFT) / (ChronoUnit.WEEKS.between(monday, term.to()) + 1);
    }

    static String draw(Term term, List<CalendarEntry> entries, List<Day> days, LocalDate today, boolean oneSchool) {
        ReleaseDrawing drawing = new ReleaseDrawing(term);
        Map<String, List<Day>> bySchool = new LinkedHashMap<>();
        days.stream()
                .sorted((one, other) -> one.school().compareTo(other.school()))
                .forEach(day -> bySchool.computeIfAbsent(day.school(), school -> new ArrayList<>())
                        .add(day));
        bySchool.entrySet().stream()
                .limit(MOST_ROWS)
                .forEach(school -> drawing.school(school.getKey(), school.getValue()));
        if (oneSchool) drawing.people(days);
        return drawing.whole(term, entries, today);
    }

    private String whole(Term term, List<CalendarEntry> entries, LocalDate today) {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox='0 0 %.0f %.0f' focusable='false'><g aria-hidden='true'>".formatted(WIDTH, floor + 8));
        entries.stream()
                .filter(entry -> CLOSED.contains(entry.kind()))
                .filter(entry ->
                        !entry.to().isBefore(term.from()) && !entry.from().isAfter(term.to()))
                .forEach(entry -> closed(entry, term, svg));
        for (LocalDate begins = monday; !begins.isAfter(term.to()); begins = begins.plusWeeks(1))
            svg.append("<path class='month' d='M%.1f 26V%.1f'/><text class='month-name' x='%.1f' y='36'>%s</text>"
                    .formatted(x(begins), floor, x(begins) + 4, Words.shortDay(begins)));
        svg.append("</g>").append(rows);
        if (!today.isBefore(term.from()) && !today.isAfter(term.to()))
            svg.append("""
                    <g aria-hidden='true'><path class='today' d='M%1$.1f 20V%2$.1f'/>\
                    <rect class='today-flag' x='%3$.1f' y='2' width='50' height='20' rx='3'/>\
                    <text class='today-word' x='%1$.1f' y='16' text-anchor='middle'>Today</text></g>""".formatted(x(today), floor, x(today) - 25));
        return svg.append("</svg>").toString();
    }

    private void closed(CalendarEntry entry, Term term, StringBuilder svg) {
        LocalDate from = entry.from().isBefore(term.from()) ? term.from() : entry.from();
        LocalDate to = entry.to().isAfter(term.to()) ? term.to() : entry.to();
        svg.append("<rect class='band closed' x='%.1f' y='%.1f' width='%.1f' height='%.1f'><title>%s, %s</title></rect>"
                .formatted(
                        x(from),
                        HEAD,
                        Math.max(day(), x(to) + day() - x(from)),
                        floor - HEAD,
                        HtmlUtils.htmlEscape(entry.name()),
                        Words.days(entry.from(), entry.to())));
    }

    private void school(String name, List<Day> days) {
        int limit = days.stream().mapToInt(Day::limit).max().orElse(0);
        int most = Math.max(
                limit, days.stream().mapToInt(ReleaseDrawing::out).max().orElse(0));
        double top = floor;
        floor = top + 28 + Math.max(1, most) * UNIT;
        label(name, floor - 8, "row-label");
        rows.append("<path class='floor' d='M0 %1$.1fH%2$.1f' aria-hidden='true'/>".formatted(floor, WIDTH));
        days.forEach(this::column);
        rows.append("<path class='limit' d='M%.1f %.1fH%.1f' aria-hidden='true'/>"
                .formatted(LEFT, floor - limit * UNIT - 1, WIDTH));
        rows.append("<text class='row-note' x='%.1f' y='%.1f' text-anchor='end' aria-hidden='true'>%d</text>"
                .formatted(LEFT - 6, floor - limit * UNIT + 3, limit));
    }

    private void column(Day day) {
        double x = x(day.on());
        double wide = Math.min(day() - 1, 11);
        rows.append("<a class='day' href='#%s' aria-label='%s'>"
                .formatted(DayTable.id(day), HtmlUtils.htmlEscape(spoken(day))));
        rows.append("<rect class='row-field' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>"
                .formatted(x - 1, floor - out(day) * UNIT - 14, wide + 2, out(day) * UNIT + 14));
        List<Out> people = people(day);
        for (int i = 0; i < people.size(); i++)
            rows.append("<rect class='out%s%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>"
                    .formatted(
                            people.get(i).certain() ? "" : " proposed",
                            i >= day.limit() ? " over" : "",
                            x,
                            floor - (i + 1) * UNIT,
                            wide,
                            UNIT - 1.5));
        if (day.overLimit())
            rows.append("<text class='over-sign' x='%.1f' y='%.1f' text-anchor='middle'>!</text>"
                    .formatted(x + wide / 2, floor - people.size() * UNIT - 3));
        rows.append("</a>");
    }

    private void people(List<Day> days) {
        Map<String, List<Day>> byPerson = new LinkedHashMap<>();
        days.forEach(day -> people(day)
                .forEach(one -> byPerson.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(day)));
        byPerson.forEach((name, outs) -> {
            floor += PERSON;
            label(name, floor - 9, "row-label");
            for (Day day : outs)
                rows.append("<a class='day' href='#%s' aria-label='%s'>%s</a>"
                        .formatted(
                                DayTable.id(day),
                                HtmlUtils.htmlEscape(name + " is out on " + Words.weekday(day.on())),
                                Glyph.of(ActivityKind.IN_PERSON, x(day.on()) + 5, floor - 13, 5.5)));
        });
    }

    private static String spoken(Day day) {
        return "%s, %s: %d out, %d can be spared%s"
                .formatted(
                        Words.weekday(day.on()),
                        day.school(),
                        out(day),
                        day.limit(),
                        day.overLimit() ? ", over the limit" : "");
    }

    private void label(String text, double y, String className) {
        String shown = text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
        rows.append("<text class='%s' x='4' y='%.1f' aria-hidden='true'>%s</text>"
                .formatted(className, y, HtmlUtils.htmlEscape(shown)));
    }

    /** Each person once, however many sessions they have on the day. */
    private static List<Out> people(Day day) {
        Map<String, Out> once = new LinkedHashMap<>();
        day.people().forEach(out -> once.putIfAbsent(out.participantId(), out));
        return List.copyOf(once.values());
    }

    private static int out(Day day) {
        return people(day).size();
    }

    /** Five days a week, as schools have them; a day of a weekend is drawn on its Friday. */
    private double x(LocalDate on) {
        long weeks = ChronoUnit.WEEKS.between(monday, on);
        return LEFT + weeks * week + Math.min(4, on.getDayOfWeek().ordinal()) * day();
    }

    private double day() {
        return week / 5;
    }
}
