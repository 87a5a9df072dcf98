package org.waymark.bench.rcpsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;

/**
 * PSPLIB's j30 against the known optima: {@code --rcpsp FOLDER} with the files and {@code optimum.csv}, {@code
 * --schedules} at most for each.
 */
public final class RcpspPart implements Part {
    private static final int SCHEDULES = 9_000;
    private static final List<String> COLUMNS =
            List.of("instances", "schedules at most", "mean gap", "worst gap", "optimal", "ms, median", "ms, worst");

    private record Row(double gap, double ms) {}

    @Override
    public String name() {
        return "rcpsp";
    }

    @Override
    public Result run(Options options) throws IOException {
        var folder = options.folder("rcpsp");
        return folder.isEmpty()
                ? new Result(List.of(), List.of())
                : new Result(List.of(table(folder.get(), options.number("schedules", SCHEDULES))), List.of());
    }

    private static Table table(Path folder, int schedules) throws IOException {
        var rows = new ArrayList<Row>();
        var optima = Files.readAllLines(folder.resolve("optimum.csv"));
        for (var line : optima.subList(1, optima.size())) {
            var cells = line.split(",");
            var project = Project.read(folder.resolve(cells[0].strip()));
            double optimum = Double.parseDouble(cells[1].strip());
            if (rows.isEmpty()) {
                new Search(project).best(schedules);
            }
            var found = Measured.once(() -> new Search(project).best(schedules));
            if (found.result() < optimum) {
                throw new IllegalStateException(cells[0] + " cannot take " + found.result());
            }
            rows.add(new Row(found.result() / optimum - 1, found.millis()));
        }
        var worst = rows.stream().max(Comparator.comparingDouble(Row::gap)).orElseThrow();
        var title = "PSPLIB j30, an adapter that places in the engine's way with several resources";
        return new Table(
                "rcpsp",
                title,
                COLUMNS,
                List.of(List.of(
                        String.valueOf(rows.size()),
                        String.valueOf(schedules),
                        "%.2f %%"
                                .formatted(100
                                        * rows.stream()
                                                .mapToDouble(Row::gap)
                                                .average()
                                                .orElse(0)),
                        "%.1f %%".formatted(100 * worst.gap()),
                        String.valueOf(
                                rows.stream().filter(row -> row.gap() == 0).count()),
                        "%.0f"
                                .formatted(Measured.median(
                                        rows.stream().mapToDouble(Row::ms).toArray())),
                        "%.0f"
                                .formatted(
                                        rows.stream().mapToDouble(Row::ms).max().orElse(0)))));
    }
}
