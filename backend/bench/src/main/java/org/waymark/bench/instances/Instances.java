package org.waymark.bench.instances;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.learner.Learner;

/** Whole requests. */
public final class Instances {
    public static final LocalDate START = LocalDate.of(2026, 9, 7);

    private Instances() {}

    /** A catalogue of this many modules to choose from, about half of them variants, with time and sessions in plenty. */
    public static PlanRequest forSelection(int modules, long seed) {
        var course = Course.toChooseFrom(modules, seed);
        return request(course, course.learner(240), null);
    }

    /**
     * A course of exactly these modules, each of which is needed, to be placed by a date.
     *
     * @param load the course's minutes as a share of the person's minutes until that date, 0 to 1
     */
    public static PlanRequest forPlacement(int modules, int weeks, double load, long seed) {
        var course = Course.allNeeded(modules, weeks, seed);
        var end = START.plusWeeks(weeks).minusDays(3);
        double open = 0;
        for (int week = 0; week < weeks; week++) {
            open += school().openShare(START.plusWeeks(week));
        }
        int perWeek = (int) Math.ceil(course.minutes() / (open * load));
        return request(course, course.learner(perWeek), end);
    }

    private static PlanRequest request(Course course, Learner learner, @Nullable LocalDate finishBy) {
        return new PlanRequest(
                new Timeframe(START, START, finishBy),
                learner,
                course.requirements(),
                List.of(),
                course.catalogue(),
                school(),
                course.offer(),
                Choices.none(),
                Tuning.standard());
    }

    static Calendar school() {
        return new Calendar(
                List.of(
                        term("2026-09-01", "2026-10-23"),
                        term("2026-11-02", "2026-12-18"),
                        term("2027-01-04", "2027-02-12"),
                        term("2027-02-22", "2027-03-25"),
                        term("2027-04-12", "2027-05-28"),
                        term("2027-06-07", "2027-07-20")),
                Set.of(LocalDate.of(2026, 10, 12)),
                Set.of(LocalDate.of(2027, 5, 3)),
                List.of(term("2027-05-10", "2027-05-14")),
                List.of());
    }

    private static Period term(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
