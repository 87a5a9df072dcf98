package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.bench.bulk.BulkPart;
import org.waymark.bench.group.GroupsPart;
import org.waymark.bench.placement.PlacementPart;
import org.waymark.bench.rcpsp.RcpspPart;
import org.waymark.bench.replan.ReplanPart;
import org.waymark.bench.report.Machine;
import org.waymark.bench.report.Plot;
import org.waymark.bench.report.Table;
import org.waymark.bench.selection.GrowthPart;
import org.waymark.bench.selection.SelectionPart;
import org.waymark.bench.selection.SetCoverPart;

/**
 * The engine beside what else an engineer would use, on the same instances in one run: {@code ./waymark bench engine
 * [--into FOLDER] [--set-cover FOLDER] [--rcpsp FOLDER] [PART...]}.
 */
public final class EngineBench {
    private static final List<Part> PARTS = List.of(
            new SelectionPart(),
            new SetCoverPart(),
            new PlacementPart(),
            new RcpspPart(),
            new ReplanPart(),
            new BulkPart(),
            new GroupsPart(),
            new GrowthPart());

    private EngineBench() {}

    public static void main(String[] args) throws IOException {
        run(PARTS, Options.of(args));
    }

    static void run(List<Part> parts, Options options) throws IOException {
        var folder = Path.of(options.values().getOrDefault("into", "target/bench"));
        Files.createDirectories(folder);
        System.out.println(Machine.line() + "\n");
        for (var part : parts) {
            if (options.parts().isEmpty() || options.parts().contains(part.name())) {
                System.out.println("== " + part.name());
                write(part.run(options), folder);
            }
        }
    }

    private static void write(Part.Result result, Path folder) throws IOException {
        for (Table table : result.tables()) {
            System.out.println(table.markdown());
            Files.writeString(folder.resolve(table.name() + ".md"), table.markdown() + Machine.line() + ".\n");
            Files.writeString(folder.resolve(table.name() + ".csv"), table.csv());
        }
        for (Plot plot : result.plots()) {
            Files.writeString(folder.resolve(plot.name() + ".svg"), plot.svg());
        }
    }
}
