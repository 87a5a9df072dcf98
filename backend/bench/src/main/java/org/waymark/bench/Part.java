package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import org.waymark.bench.report.Plot;
import org.waymark.bench.report.Table;

/** One comparison: prints nothing itself but a line of progress now and then. */
public interface Part {
    String name();

    Result run(Options options) throws IOException;

    record Result(List<Table> tables, List<Plot> plots) {
        public Result {
            tables = List.copyOf(tables);
            plots = List.copyOf(plots);
        }
    }
}
