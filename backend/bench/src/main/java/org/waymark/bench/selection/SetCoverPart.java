package org.waymark.bench.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;

/** Selection on OR-Library's set covering files, with their known optima. */
public final class SetCoverPart implements Part {
    private static final int RUNS = 5;

    private record Solved(String file, long optimum, Measured<Choice> ours) {
        double gap() {
            return (ours.result().cost() - optimum) / (double) optimum;
        }
    }

    @Override
    public String name() {
        return "set-cover";
    }

    @Override
    public Result run(Options options) throws IOException {
        var folder = options.folder("set-cover");
        if (folder.isEmpty()) {
            return new Result(List.of(), List.of());
        }
        var solved = new ArrayList<Solved>();
        for (var line : Files.readAllLines(folder.get().resolve("optimum.csv"))) {
            var cells = line.split(",");
            if (!cells[0].equals("instance")) {
                solved.add(solve(folder.get(), cells[0], Long.parseLong(cells[1].strip())));
            }
        }
        return new Result(List.of(table(solved)), List.of());
    }

    /** @throws IllegalStateException if the bound lies above the optimum, or an answer below it */
    private static Solved solve(Path folder, String name, long optimum) throws IOException {
        var request = SetCoverFile.read(folder.resolve(name + ".txt")).request();
        var ours = Measured.of(RUNS, () -> OurSelection.solve(request));
        long cost = CoverProblem.of(request).costOf(ours.result().modules());
        if (cost != ours.result().cost() || cost < optimum || ours.result().bound() > optimum) {
            throw new IllegalStateException(name + " has its optimum at " + optimum + ", not " + ours.result());
        }
        return new Solved(name, optimum, ours);
    }

    private static Table table(List<Solved> solved) {
        var rows = new ArrayList<List<String>>();
        for (var one : solved) {
            rows.add(List.of(
                    one.file(),
                    String.valueOf(one.optimum()),
                    String.valueOf(one.ours().result().cost()),
                    percent(one.gap()),
                    String.valueOf(one.ours().result().bound()),
                    "%.1f".formatted(one.ours().millis())));
        }
        double gap = solved.stream().mapToDouble(Solved::gap).average().orElse(0);
        double millis = Measured.median(
                solved.stream().mapToDouble(one -> one.ours().millis()).toArray());
        rows.add(List.of("mean gap, median ms", "", "", percent(gap), "", "%.1f".formatted(millis)));
        return new Table(
                "set-cover",
                "OR-Library's set covering as requests",
                List.of("file", "optimum", "Waymark", "gap", "proven bound", "ms"),
                rows);
    }

    private static String percent(double share) {
        return "%.2f %%".formatted(100 * share);
    }
}
