package org.waymark.bench.placement;

import java.util.ArrayList;
import java.util.List;
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
 * 45 modules over 60 weeks: the engine's placement beside CP-SAT with one worker and the linearization that suits it.
 * {@code --instances} a load, {@code --seconds} for CP-SAT on each, {@code --passes} for the engine.
 */
public final class PlacementPart implements Part {
    private static final int MODULES = 45;
    private static final int WEEKS = 60;
    private static final int RUNS = 3;
    private static final List<String> COLUMNS = List.of(
            "load",
            "instances",
            "feasible ours / CP-SAT",
            "finish no worse",
            "finish better",
            "penalty ratio, median",
            "penalty ratio, worst",
            "ours ms, median",
            "time ratio, median",
            "bound gap, weeks");

    /** One instance; without an answer the finish is -1. */
    private record Row(
            boolean ours,
            boolean theirs,
            int finish,
            int theirFinish,
            double penalty,
            double ms,
            double ratio,
            int gap,
            double p) {}

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public Result run(Options options) {
        int instances = options.number("instances", 10);
        int seconds = options.number("seconds", 25);
        int passes = options.number("passes", Budget.standard().passes());
        var rows = new ArrayList<List<String>>();
        for (int load : List.of(50, 75, 90)) {
            var measured = new ArrayList<Row>();
            for (int seed = 1; seed <= instances; seed++) {
                measured.add(measure(Instances.forPlacement(MODULES, WEEKS, load / 100.0, seed), seconds, passes));
                System.out.println(load + " % seed " + seed + " " + measured.getLast());
            }
            rows.add(row(load, measured));
        }
        var title = "Placement of %d modules over %d weeks against CP-SAT with %d s".formatted(MODULES, WEEKS, seconds);
        return new Result(List.of(new Table("placement", title, COLUMNS, rows)), List.of());
    }

    private static Row measure(PlanRequest plain, int seconds, int passes) {
        var tuning = plain.tuning();
        var budget = new Budget(tuning.budget().nodes(), passes);
        var request = plain.withTuning(new Tuning(tuning.weights(), budget, tuning.seed()));
        var course = Course.of(request);
        var judge = new Judge(course);
        var ours = Measured.of(RUNS, () -> new Place(request, course.attendance()).place(course.modules()));
        var theirs = seconds == 0 ? java.util.Optional.<Oracle.Result>empty() : new Oracle(course, seconds).solve();
        theirs.ifPresent(result -> judge.check(result.answer()));
        int theirFinish = theirs.map(result -> result.answer().finish()).orElse(-1);
        double theirMs = theirs.map(Oracle.Result::seconds).orElse((double) seconds) * 1000;
        if (!(ours.result() instanceof Placing.Dated dated)) {
            return new Row(false, theirs.isPresent(), -1, theirFinish, 0, ours.millis(), theirMs / ours.millis(), 0, 0);
        }
        var answer = Answer.of(course, dated);
        judge.check(answer);
        if (Math.abs(judge.penalty(answer) - dated.penalty()) > 0.01)
            System.out.println("PENALTY " + judge.penalty(answer) + " " + dated.penalty());
        double penalty = judge.penalty(answer)
                / theirs.map(result -> judge.penalty(result.answer())).orElse(Double.NaN);
        return new Row(
                true,
                theirs.isPresent(),
                answer.finish(),
                theirFinish,
                penalty,
                ours.millis(),
                theirMs / ours.millis(),
                dated.finishWeek() - dated.bound(),
                dated.penalty());
    }

    private static List<String> row(int load, List<Row> rows) {
        long ours = rows.stream().filter(Row::ours).count();
        long theirs = rows.stream().filter(Row::theirs).count();
        var both = rows.stream().filter(row -> row.ours() && row.theirs()).toList();
        long noWorse =
                both.stream().filter(row -> row.finish() <= row.theirFinish()).count();
        long better =
                both.stream().filter(row -> row.finish() < row.theirFinish()).count();
        var penalties = both.stream()
                .filter(row -> row.finish() == row.theirFinish())
                .mapToDouble(Row::penalty)
                .toArray();
        return List.of(
                load + " %",
                String.valueOf(rows.size()),
                ours + " / " + theirs,
                noWorse + " of " + both.size(),
                String.valueOf(better),
                penalties.length == 0 ? "-" : "%.3f".formatted(Measured.median(penalties)),
                "%.3f".formatted(java.util.Arrays.stream(penalties).max().orElse(Double.NaN)),
                "%.1f"
                        .formatted(Measured.median(
                                rows.stream().mapToDouble(Row::ms).toArray())),
                "%.0f"
                        .formatted(Measured.median(
                                rows.stream().mapToDouble(Row::ratio).toArray())),
                "%.2f".formatted(rows.stream().mapToInt(Row::gap).average().orElse(0)));
    }
}
