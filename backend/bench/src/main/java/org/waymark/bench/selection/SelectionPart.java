package org.waymark.bench.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.instances.Instances;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.Setting;

/** Selection by the engine, by CP-SAT and by a naive greedy; model building is in everyone's time. */
public final class SelectionPart implements Part {
    private static final int RUNS = 9;
    private static final int WARM_UPS = 20;

    private record Size(String label, int instances, LongFunction<PlanRequest> request) {}

    private record Compared(Measured<Choice> ours, Measured<Choice> cpSat, Measured<Choice> greedy) {
        double ratio() {
            return cpSat.millis() / ours.millis();
        }

        /** The least cost that anybody proved, or the best bound. */
        long bound() {
            return Math.max(ours.result().bound(), cpSat.result().bound());
        }
    }

    @Override
    public String name() {
        return "selection";
    }

    @Override
    public Result run(Options options) {
        int most = options.number("instances", Integer.MAX_VALUE);
        if (!CpSatSelection.isHere()) {
            System.out.println("Left out: OR-Tools has no native solver here.");
            return new Result(List.of(), List.of());
        }
        warmUp();
        var rows = new ArrayList<List<String>>();
        for (var size : sizes()) {
            var compared = LongStream.range(0, Math.min(size.instances(), most))
                    .mapToObj(seed -> compare(size.request().apply(seed)))
                    .toList();
            rows.addAll(rows(size.label(), compared));
        }
        var columns = List.of(
                "modules",
                "instances",
                "by",
                "proven",
                "mean gap",
                "worst gap",
                "median ms",
                "slowest ms",
                "times as long, median");
        return new Result(
                List.of(new Table(
                        "selection",
                        "Selection: gaps are to the best bound that either proved; CP-SAT with one worker,"
                                + " linearization level 2 and 20 s",
                        columns,
                        rows)),
                List.of());
    }

    /** Long enough for the compiler to be done with everyone's code, at every size. */
    private static void warmUp() {
        for (var size : sizes()) {
            for (int seed = 1_000; seed < 1_000 + WARM_UPS; seed++) {
                var request = size.request().apply(seed);
                OurSelection.solve(request);
                NaiveGreedy.solve(CoverProblem.of(request));
                CpSatSelection.solve(CoverProblem.of(request));
            }
        }
    }

    private static List<Size> sizes() {
        return List.of(
                new Size("100", 30, seed -> Instances.forSelection(100, seed)),
                new Size("300", 30, seed -> Instances.forSelection(300, seed)),
                new Size("300, leader of two phases", 30, seed -> twoPhases(Instances.forSelection(300, seed))),
                new Size("1,000", 10, seed -> Instances.forSelection(1_000, seed)),
                new Size("1,000, leader of two phases", 10, seed -> twoPhases(Instances.forSelection(1_000, seed))));
    }

    /** For a leader of two phases topics have several variants to choose from. */
    static PlanRequest twoPhases(PlanRequest request) {
        var learner = request.learner();
        var setting = new Setting(
                Map.of(Phase.PRIMARY, 0.6, Phase.SECONDARY, 0.4),
                learner.setting().kind());
        return request.withLearner(new Learner(
                setting,
                learner.minutesPerWeek(),
                learner.blackouts(),
                learner.accessNeeds(),
                learner.travel(),
                learner.taken()));
    }

    /** @throws IllegalStateException if an answer breaks a rule, or two proofs contradict each other */
    private static Compared compare(PlanRequest request) {
        var ours = Measured.of(RUNS, () -> OurSelection.solve(request));
        var greedy = Measured.of(RUNS, () -> NaiveGreedy.solve(CoverProblem.of(request)));
        var cpSat = Measured.of(3, () -> CpSatSelection.solve(CoverProblem.of(request)));
        var compared = new Compared(ours, cpSat, greedy);
        long cost = CoverProblem.of(request).costOf(ours.result().modules());
        if (cost != ours.result().cost() || Math.min(cost, cpSat.result().cost()) < compared.bound()) {
            throw new IllegalStateException("the proofs contradict each other: " + compared);
        }
        return compared;
    }

    private static List<List<String>> rows(String label, List<Compared> compared) {
        return List.of(
                row(label, "Waymark", compared.stream().map(Compared::ours).toList(), compared),
                row(label, "CP-SAT", compared.stream().map(Compared::cpSat).toList(), compared),
                row(
                        label,
                        "naive greedy",
                        compared.stream().map(Compared::greedy).toList(),
                        compared));
    }

    private static List<String> row(String label, String by, List<Measured<Choice>> all, List<Compared> compared) {
        int n = all.size();
        var gaps = new double[n];
        var millis = new double[n];
        var ratios = new double[n];
        long proven = 0;
        for (int i = 0; i < n; i++) {
            var choice = all.get(i).result();
            gaps[i] = (choice.cost() - compared.get(i).bound()) / (double) choice.cost();
            millis[i] = all.get(i).millis();
            ratios[i] = millis[i] / compared.get(i).ours().millis();
            proven += choice.isProven() ? 1 : 0;
        }
        return List.of(
                label,
                String.valueOf(n),
                by,
                "%.1f %%".formatted(100.0 * proven / n),
                "%.3f %%".formatted(100 * Arrays.stream(gaps).average().orElseThrow()),
                "%.3f %%".formatted(100 * Arrays.stream(gaps).max().orElseThrow()),
                "%.2f".formatted(Measured.median(millis)),
                "%.1f".formatted(Arrays.stream(millis).max().orElseThrow()),
                "%.1f".formatted(Measured.median(ratios)));
    }
}
