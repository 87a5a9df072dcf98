package org.waymark.ui.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.Week;

/**
 * What a timeline draws.
 *
 * @param from a Monday
 * @param to the day after the last week
 * @param weeks the load of each week; empty where there is none to draw
 * @param finish the day that carries the flag, if any
 */
public record Chart(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        Optional<LocalDate> finish,
        List<Row> rows,
        List<Band> bands,
        List<Week> weeks) {

    /**
     * One line of the drawing.
     *
     * @param href where the line leads
     * @param spoken the whole line as a sentence, for those who do not see it
     * @param sign drawn before the label: what state the line is in
     * @param glyph SVG around the point 0, 0, drawn between the label and the weeks; empty for none
     * @param note written behind the last part
     */
    public record Row(
            String href, String label, String spoken, Sign sign, String glyph, String note, List<Part> parts) {}

    public enum Sign {
        DONE,
        IN_PROGRESS,
        OPEN,
        LOCKED,
        NONE
    }

    /** Weeks beyond the finish that are drawn, so that the end is not the edge. */
    private static final int WEEKS_AFTER = 6;

    /** Ends soon after the finish: a window months later would only press everything else together. */
    static Chart of(Pathway pathway, List<Step> steps, StepLinks links) {
        LocalDate last = Stream.concat(
                        Stream.of(pathway.finish()), pathway.steps().stream().map(Step::ends))
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = monday(last).plusWeeks(1 + WEEKS_AFTER);
        return new Chart(
                monday(pathway.start()),
                to,
                pathway.today(),
                Optional.of(pathway.finish()),
                steps.stream().map(step -> StepRows.row(step, links)).toList(),
                pathway.bands(),
                pathway.weeks().stream()
                        .filter(week -> week.monday().isBefore(to))
                        .toList());
    }

    /** The assessment windows that come after what is drawn. */
    List<Band> later() {
        return bands.stream()
                .filter(band ->
                        band.kind() == Band.Kind.ASSESSMENT_WINDOW && band.to().isAfter(to))
                .toList();
    }

    int weekCount() {
        return (int) ChronoUnit.WEEKS.between(from, to);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
