package org.waymark.bench.selection;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.instances.Instances;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Plot;
import org.waymark.bench.report.Table;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.offer.BlendRules;

/** What a whole plan takes, in time and in memory allocated, as modules and weeks double. */
public final class GrowthPart implements Part {
    private static final int RUNS = 1;
    private static final int SEEDS = 3;
    private static final int WARM_UPS = 20;
    private static final int SOME_MODULES = 45;
    private static final double LOAD = 0.3;
    private static final double MEGABYTE = 1 << 20;

    private record Size(int size, double millis, double megabytes, int planned) {}

    private final Planner planner = new Planner();

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Result run(Options options) {
        for (int i = 0; i < WARM_UPS; i++) {
            planner.plan(ofModules(100, i));
            planner.plan(ofWeeks(60, i));
        }
        var modules = measure(List.of(50, 100, 200, 400, 800, 1_600), GrowthPart::ofModules);
        var weeks = measure(List.of(30, 60, 120, 240), GrowthPart::ofWeeks);
        var table = new Table(
                "growth",
                "A whole plan: modules to choose from; weeks until the end, for 45 modules at 30 % load; medians of "
                        + SEEDS + " requests; recordings allowed",
                List.of("doubled", "size", "planned", "ms", "MB allocated"),
                rows(modules, weeks));
        return new Result(
                List.of(table),
                List.of(
                        new Plot(
                                "growth-modules",
                                "A plan, as the catalogue grows",
                                "modules",
                                "ms, MB",
                                List.of(line("ms", modules, Size::millis), line("MB", modules, Size::megabytes))),
                        new Plot(
                                "growth-weeks",
                                "A plan, as its weeks grow",
                                "weeks",
                                "ms, MB",
                                List.of(line("ms", weeks, Size::millis), line("MB", weeks, Size::megabytes)))));
    }

    /** A larger catalogue asks for more, which takes more time a week. */
    private static PlanRequest ofModules(int modules, long seed) {
        var request = Instances.forSelection(modules, seed);
        int minutes = Math.clamp(2L * modules, 240, 3_600);
        return withRecordings(request.withLearner(request.learner().withMinutesPerWeek(minutes)));
    }

    private static PlanRequest ofWeeks(int weeks, long seed) {
        return withRecordings(Instances.forPlacement(SOME_MODULES, weeks, LOAD, seed));
    }

    /** So that there is a plan, and its time is not spent on finding out why there is none. */
    private static PlanRequest withRecordings(PlanRequest request) {
        var withRecordings = new BlendRules(1, 0, Learner.MOST_MINUTES_PER_WEEK, true);
        return request.withOffer(request.offer().withBlend(withRecordings));
    }

    private interface Requests {
        PlanRequest of(int size, long seed);
    }

    private List<Size> measure(List<Integer> sizes, Requests requests) {
        return sizes.stream()
                .map(size -> measure(size, seed -> requests.of(size, seed)))
                .toList();
    }

    private Size measure(int size, IntFunction<PlanRequest> requests) {
        var millis = new double[SEEDS];
        var megabytes = new double[SEEDS];
        int planned = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var request = requests.apply(seed);
            var plan = Measured.of(RUNS, () -> planner.plan(request));
            millis[seed] = plan.millis();
            megabytes[seed] = allocated(() -> planner.plan(request));
            planned += plan.result() instanceof Planned ? 1 : 0;
        }
        return new Size(size, Measured.median(millis), Measured.median(megabytes), planned);
    }

    private static double allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return (threads.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
    }

    private static List<List<String>> rows(List<Size> modules, List<Size> weeks) {
        var rows = new ArrayList<List<String>>();
        modules.forEach(size -> rows.add(row("modules", size)));
        weeks.forEach(size -> rows.add(row("weeks", size)));
        return rows;
    }

    private static List<String> row(String what, Size size) {
        return List.of(
                what,
                String.valueOf(size.size()),
                size.planned() + " of " + SEEDS,
                "%.1f".formatted(size.millis()),
                "%.1f".formatted(size.megabytes()));
    }

    private static Plot.Line line(String label, List<Size> sizes, ToDoubleFunction<Size> measured) {
        return new Plot.Line(
                label,
                sizes.stream()
                        .map(size -> new double[] {size.size(), measured.applyAsDouble(size)})
                        .toList());
    }
}
