package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentPlan.Fairness;
import org.waymark.contract.assignment.AssignmentPlan.Funded;
import org.waymark.contract.assignment.AssignmentPlan.Group;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.funding.FundingAnswer;

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
                priced ? pounds(planned) : null,
                priced ? pounds(planned.stream().filter(ManyRow::isEligible).toList()) : null,
                priced
                        ? planned.stream()
                                .mapToInt(row -> Budget.place(row, settings))
                                .sum()
                        : null,
                cover == null ? null : cover * daysOut,
                firstComeLeftOut,
                List.of(),
                fairness,
                funding(planned),
                groups(planned));
    }

    private static List<Group> groups(List<ManyRow> planned) {
        Map<String, List<ManyRow>> groups = new TreeMap<>();
        for (ManyRow row : planned) {
            if (row.together() != null) {
                groups.computeIfAbsent(row.together().group() + "\n" + row.qualification(), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return groups.values().stream().map(Totals::group).toList();
    }

    private static Group group(List<ManyRow> members) {
        ManyRow first = members.getFirst();
        int kept = (int) members.stream()
                .filter(row -> row.together() != null && row.together().kept())
                .count();
        return new Group(Objects.requireNonNull(first.together()).group(), first.qualification(), members.size(), kept);
    }

    /** Those of whom the same is known together, most first. */
    private static List<Funded> funding(List<ManyRow> planned) {
        Map<FundingAnswer, List<ManyRow>> alike = new HashMap<>();
        for (ManyRow row : planned) {
            if (row.funding() != null) {
                alike.computeIfAbsent(row.funding(), answer -> new ArrayList<>())
                        .add(row);
            }
        }
        return alike.entrySet().stream()
                .map(group -> new Funded(
                        group.getKey().outcome(),
                        group.getKey().reason(),
                        group.getValue().size(),
                        group.getValue().getFirst().pounds() == null ? null : pounds(group.getValue())))
                .sorted(Comparator.comparing(Funded::people)
                        .reversed()
                        .thenComparing(Funded::outcome)
                        .thenComparing(Funded::reason))
                .toList();
    }

    private static int count(List<ManyRow> rows, Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    private static int pounds(List<ManyRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.pounds()))
                .mapToInt(Integer::intValue)
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
