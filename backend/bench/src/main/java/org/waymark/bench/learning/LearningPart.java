package org.waymark.bench.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.report.Plot;
import org.waymark.bench.report.Table;
import org.waymark.engine.catalogue.Phase;

/**
 * Leaving out what people know, beside a fixed pathway and a simple rule, in worlds that the estimator does not expect:
 * {@code --people N} in each.
 */
public final class LearningPart implements Part {
    private static final int STATEMENTS = 64;

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public Result run(Options options) {
        int people = options.number("people", 300);
        var trial = new Trial();
        Map<World, Map<String, Summary>> results = new LinkedHashMap<>();
        for (var world : World.all()) {
            results.put(world, trial.run(world, people));
            System.out.println("done: " + world.name());
        }
        return new Result(
                List.of(byWorld(people, results), byGroup(results), timing(Math.min(people, 60))),
                List.of(reliability(results)));
    }

    private static Table byWorld(int people, Map<World, Map<String, Summary>> results) {
        var rows = new ArrayList<List<String>>();
        results.forEach((world, policies) ->
                policies.forEach((policy, summary) -> rows.add(row(List.of(world.name(), policy), summary))));
        return new Table("learning", people + " people in each world", columns("world", "policy"), rows);
    }

    private static Table byGroup(Map<World, Map<String, Summary>> results) {
        var rows = new ArrayList<List<String>>();
        for (var world : List.of(World.AS_THOUGHT, World.ALL_AT_ONCE)) {
            results.getOrDefault(world, Map.of()).forEach((policy, summary) -> {
                if (summary.asked() > 0) {
                    groups(summary).forEach((group, some) -> rows.add(row(List.of(world.name(), group, policy), some)));
                }
            });
        }
        rows.sort(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(1)));
        return new Table(
                "learning-groups",
                "By phase, and by how much people knew before: the lowest, middle and highest third",
                columns("world", "people", "policy"),
                rows);
    }

    private static Map<String, Summary> groups(Summary summary) {
        var groups = new LinkedHashMap<String, Summary>();
        for (var phase : Phase.values()) {
            groups.put(
                    "phase: " + name(phase),
                    new Summary(summary.people().stream()
                            .filter(one -> one.phase() == phase)
                            .toList()));
        }
        var sorted = summary.people().stream()
                .sorted(Comparator.comparingDouble(Followed::overall))
                .toList();
        int third = sorted.size() / 3;
        groups.put("prior knowledge: low", new Summary(sorted.subList(0, third)));
        groups.put("prior knowledge: middle", new Summary(sorted.subList(third, 2 * third)));
        groups.put("prior knowledge: high", new Summary(sorted.subList(2 * third, sorted.size())));
        return groups;
    }

    private static String name(Phase phase) {
        return switch (phase) {
            case PRIMARY -> "primary";
            case SECONDARY -> "secondary";
            case AP_SEND -> "special and AP";
        };
    }

    private static List<String> columns(String... first) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(
                "hours saved",
                "items asked",
                "wrongly, of statements left out",
                "wrongly, of statements not known",
                "known in the end",
                "Brier"));
        return columns;
    }

    private static List<String> row(List<String> first, Summary summary) {
        var row = new ArrayList<>(first);
        row.add(Summary.number(summary.hoursSaved()));
        row.add(Summary.number(summary.asked()));
        row.add(Summary.percent(summary.wronglyOfLeftOut()));
        row.add(Summary.percent(summary.wronglyOfUnknown()));
        row.add(Summary.percent(summary.knownInTheEnd(STATEMENTS)));
        double brier = summary.brier();
        row.add(Double.isNaN(brier) ? "-" : "%.3f".formatted(brier));
        return row;
    }

    private static Table timing(int people) {
        var millis = Trial.choices(people);
        var row = List.of(
                "%,d".formatted(millis.length),
                "%.2f".formatted(millis[millis.length / 2]),
                "%.2f".formatted(millis[millis.length * 99 / 100]));
        return new Table(
                "learning-time",
                "From an answer to the next item: all beliefs, and the choice; ms of processor time",
                List.of("choices", "median", "99 of 100 within"),
                List.of(row));
    }

    private static Plot reliability(Map<World, Map<String, Summary>> results) {
        var lines = new ArrayList<Plot.Line>();
        lines.add(new Plot.Line("as it should be", List.of(new double[] {0, 0}, new double[] {1, 1})));
        for (var world : List.of(World.AS_THOUGHT, World.MORE_LUCK, World.ALL_AT_ONCE)) {
            var summary = results.getOrDefault(world, Map.of()).get(Trial.STANDARD);
            if (summary != null) {
                lines.add(new Plot.Line(world.name(), summary.reliability()));
            }
        }
        return new Plot(
                "learning-reliability",
                "Of statements believed known with a chance, the share that is known",
                "chance believed",
                "share known",
                lines,
                Plot.Axes.SHARES);
    }
}
