package org.waymark.bench.bulk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.instances.Cohorts;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;
import org.waymark.engine.bulk.BulkOutcome;
import org.waymark.engine.bulk.BulkOutcome.Assigned;
import org.waymark.engine.bulk.BulkPlanner;
import org.waymark.engine.bulk.BulkRequest;
import org.waymark.engine.bulk.Market;
import org.waymark.engine.bulk.Progress;

/** Cohorts who share seats, beside CP-SAT where they are few: {@code --people N} for one size, {@code --threads N}. */
public final class BulkPart implements Part {
    private static final List<Integer> SIZES = List.of(200, 1_000, 4_000, 20_000);
    /** With more people CP-SAT finds next to nothing in its time. */
    private static final int MOST_FOR_CP_SAT = 200;

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public Result run(Options options) {
        int only = options.number("people", 0);
        int threads = options.number("threads", Runtime.getRuntime().availableProcessors());
        var rows = new ArrayList<List<String>>();
        for (int people : only > 0 ? List.of(only) : SIZES) {
            rows.add(row(people, Cohorts.of(people, 1, threads)));
        }
        var columns = List.of(
                "people",
                "left out, first come",
                "left out, ours",
                "cost, first come",
                "cost, ours",
                "bound",
                "gap",
                "seconds",
                "CPU seconds",
                "planned/s",
                "seats alone, CP-SAT in " + (int) CpSatSeats.LIMIT_SECONDS + " s");
        return new Result(
                List.of(new Table(
                        "bulk",
                        "Bulk: " + threads + " threads, everyone placed around their seats; costs in minutes",
                        columns,
                        rows)),
                List.of());
    }

    private static List<String> row(int people, BulkRequest request) {
        long before = cpuNanos();
        Measured<BulkOutcome> measured = Measured.once(() -> new BulkPlanner().plan(request, Progress.none()));
        if (!(measured.result() instanceof Assigned done)) {
            throw new IllegalStateException("cancelled by nobody");
        }
        double seconds = measured.millis() / 1_000;
        double cpuSeconds = (cpuNanos() - before) / 1e9;
        return List.of(
                "%,d".formatted(people),
                "%,d".formatted(done.firstCome().leftOut()),
                "%,d".formatted(done.leftOut().size()),
                "%,d".formatted(done.firstCome().cost()),
                "%,d".formatted(done.proof().cost()),
                "%,d".formatted(done.proof().bound()),
                String.format(Locale.UK, "%.2f %%", 100 * done.proof().gap()),
                String.format(Locale.UK, "%.1f", seconds),
                String.format(Locale.UK, "%.1f", cpuSeconds),
                "%,.0f".formatted(done.seated().size() / seconds),
                people > MOST_FOR_CP_SAT ? "-" : reached(request));
    }

    /** Of all threads of this process: says more than the clock where others work on the machine. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Cost and bound of the seats, before anyone's modules are placed around them. */
    private static String reached(BulkRequest request) {
        return CpSatSeats.solve(Market.of(request), request.threads())
                .map(found -> "%,d, bound %,d".formatted(found.cost(), found.bound()))
                .orElse("nothing");
    }
}
