package org.waymark.bench.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.instances.Instances;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;
import org.waymark.engine.Budget;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Tuning;
import org.waymark.engine.place.Place;
import org.waymark.engine.place.Placing;

/**
 * 45 modules over 60 weeks: the engine's placement, with its standard and its thorough budget, beside CP-SAT with one
 * worker and the linearization that suits it. {@code --instances} a load, {@code --seconds} for CP-SAT on each. Seeds for
 * which CP-SAT proves that no placement exists are left out.
 */
public final class PlacementPart implements Part {
    private static final int MODULES = 45;
    private static final int WEEKS = 60;
    private static final int RUNS = 3;
    private static final double CLOSE = 1.03;
    private static final List<String> COLUMNS = List.of(
            "load",
            "budget",
            "instances",
            "feasible ours / CP-SAT",
            "finish no worse",
            "finish sooner",
            "penalty within 3 %",
            "penalty ratio, median",
            "penalty ratio, worst",
            "ours ms, median",
            "time ratio, median",
            "bound gap, weeks");

    /** What one solver found; the finish is -1 if nothing. */
    private record Found(int finish, double penalty, double ms, int gap) {
        static Found nothing(double ms) {
            return new Found(-1, 0, ms, 0);
        }

        boolean exists() {
            return finish >= 0;
        }
    }

    private record Pair(Found ours, Found theirs) {
        boolean bothExist() {
            return ours.exists() && theirs.exists();
        }

        boolean isNoLater() {
            return ours.finish <= theirs.finish;
        }

        boolean isSooner() {
            return ours.finish < theirs.finish;
        }

        double penaltyRatio() {
            return ours.penalty / theirs.penalty;
        }
    }

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public Result run(Options options) {
        int instances = options.number("instances", 10);
        int seconds = options.number("seconds", 25);
        var rows = new ArrayList<List<String>>();
        for (int load : List.of(50, 75, 90)) {
            var standard = new ArrayList<Pair>();
            var thorough = new ArrayList<Pair>();
            for (int seed = 1; standard.size() < instances; seed++) {
                var request = Instances.forPlacement(MODULES, WEEKS, load / 100.0, seed);
                var course = Course.of(request);
                var theirs = theirs(course, seconds);
                if (theirs != null) {
                    standard.add(new Pair(ours(course, Budget.standard()), theirs));
                    thorough.add(new Pair(ours(course, Budget.thorough()), theirs));
                    System.out.printf("%d %%, seed %d: %s%n", load, seed, thorough.getLast());
                }
            }
            rows.add(row(load, "standard", standard));
            rows.add(row(load, "thorough", thorough));
        }
        var title = "Placement of %d modules over %d weeks against CP-SAT with %d s".formatted(MODULES, WEEKS, seconds);
        return new Result(List.of(new Table("placement", title, COLUMNS, rows)), List.of());
    }

    /** None if no placement exists. */
    private static @Nullable Found theirs(Course course, int seconds) {
        var result = new Oracle(course, seconds).solve();
        var answer = result.answer();
        double ms = result.seconds() * 1000;
        if (answer == null) {
            return result.infeasible() ? null : Found.nothing(ms);
        }
        var judge = new Judge(course);
        judge.check(answer);
        return new Found(answer.finish(), judge.penalty(answer), ms, 0);
    }

    private static Found ours(Course course, Budget budget) {
        var request = with(course.request(), budget);
        var measured = Measured.of(RUNS, () -> new Place(request, course.attendance()).place(course.modules()));
        if (!(measured.result() instanceof Placing.Dated dated)) {
            return Found.nothing(measured.millis());
        }
        var answer = Answer.of(course, dated);
        var judge = new Judge(course);
        judge.check(answer);
        return new Found(answer.finish(), judge.penalty(answer), measured.millis(), dated.finishWeek() - dated.bound());
    }

    private static PlanRequest with(PlanRequest request, Budget budget) {
        return request.withTuning(
                new Tuning(request.tuning().weights(), budget, request.tuning().seed()));
    }

    private static List<String> row(int load, String budget, List<Pair> pairs) {
        var both = pairs.stream().filter(Pair::bothExist).toList();
        var equal = both.stream()
                .filter(pair -> pair.isNoLater() && !pair.isSooner())
                .toList();
        var ratios = equal.stream().mapToDouble(Pair::penaltyRatio).toArray();
        return List.of(
                load + " %",
                budget,
                String.valueOf(pairs.size()),
                pairs.stream().filter(pair -> pair.ours().exists()).count() + " / "
                        + pairs.stream().filter(pair -> pair.theirs().exists()).count(),
                both.stream().filter(Pair::isNoLater).count() + " of " + both.size(),
                both.stream().filter(Pair::isSooner).count() + " of " + both.size(),
                Arrays.stream(ratios).filter(ratio -> ratio <= CLOSE).count() + " of " + ratios.length,
                ratios.length == 0 ? "-" : "%.2f".formatted(Measured.median(ratios)),
                ratios.length == 0
                        ? "-"
                        : "%.2f".formatted(Arrays.stream(ratios).max().orElseThrow()),
                "%.0f"
                        .formatted(Measured.median(pairs.stream()
                                .mapToDouble(pair -> pair.ours().ms())
                                .toArray())),
                "%.0f"
                        .formatted(Measured.median(pairs.stream()
                                .mapToDouble(
                                        pair -> pair.theirs().ms() / pair.ours().ms())
                                .toArray())),
                "%.2f"
                        .formatted(pairs.stream()
                                .mapToInt(pair -> pair.ours().gap())
                                .average()
                                .orElse(0)));
    }
}
