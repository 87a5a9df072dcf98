package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentPlan.Fairness;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;

/** Sums over the rows of an assignment. */
final class Totals {

    private Totals() {}

    static Result of(List<ManyRow> rows, AssignmentSettings settings, int firstComeLeftOut, List<Fairness> fairness) {
        List<ManyRow> planned =
                rows.stream().filter(row -> row.status() == Status.PLANNED).toList();
        boolean priced = planned.stream().anyMatch(row -> row.pounds() != null);
        int daysOut = planned.stream().mapToInt(ManyRow::daysOut).sum();
        Integer cover = settings.coverPoundsADay();
        return new Result(
                planned.size(),
                count(rows, Status.LEFT_OUT),
                count(rows, Status.UNCHANGED),
                planned.stream().mapToInt(ManyRow::minutes).sum(),
                daysOut,
                (int) planned.stream()
                        .flatMap(row -> row.sessionIds().stream())
                        .distinct()
                        .count(),
                finish(planned, Comparator.naturalOrder()),
                finish(planned, Comparator.reverseOrder()),
                priced ? pounds(planned, false) : null,
                priced ? pounds(planned, true) : null,
                cover == null ? null : cover * daysOut,
                firstComeLeftOut,
                List.of(),
                fairness);
    }

    private static int count(List<ManyRow> rows, Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    private static int pounds(List<ManyRow> rows, boolean funded) {
        return rows.stream()
                .filter(row -> row.pounds() != null && row.funded() == funded)
                .mapToInt(ManyRow::pounds)
                .sum();
    }

    private static @Nullable LocalDate finish(List<ManyRow> rows, Comparator<LocalDate> first) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.finish()))
                .min(first)
                .orElse(null);
    }

    static String sentence(Result result) {
        String planned = result.planned() == 1
                ? "1 person would get a pathway"
                : result.planned() + " people would get a pathway";
        return planned + ", " + result.leftOut() + " would not. Nothing has changed yet.";
    }
}
