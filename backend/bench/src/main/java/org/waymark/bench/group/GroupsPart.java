package org.waymark.bench.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.instances.SmallCohorts;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;
import org.waymark.engine.group.GroupOutcome;
import org.waymark.engine.group.GroupOutcome.Figures;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.group.GroupPlanner;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Progress;

/**
 * Small cohorts, beside merging at the first opportunity, and CP-SAT where they are few: {@code --people N --hubs N} for
 * one size, {@code --threads N}, {@code --seeds N}.
 */
public final class GroupsPart implements Part {
    private static final int[][] SIZES = {{200, 8}, {1_000, 30}, {3_000, 90}, {10_000, 300}};
    /** With more people CP-SAT's bound says next to nothing in its time. */
    private static final int MOST_FOR_CP_SAT = 200;

    private static final double PENCE = 100;

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Result run(Options options) {
        int people = options.number("people", 0);
        int threads = options.number("threads", Runtime.getRuntime().availableProcessors());
        var sizes = people > 0 ? new int[][] {{people, options.number("hubs", people / 33)}} : SIZES;
        var rows = new ArrayList<List<String>>();
        new GroupPlanner().plan(SmallCohorts.of(1_000, 30, 0, threads), Progress.none());
        for (var size : sizes) {
            for (int seed = 1; seed <= options.number("seeds", 3); seed++) {
                rows.add(row(size, SmallCohorts.of(size[0], size[1], seed, threads)));
            }
        }
        var columns = List.of(
                "people",
                "hubs",
                "cost £, first fit",
                "cost £, ours",
                "bound £",
                "gap",
                "without a place, first fit / ours",
                "of them a place is possible",
                "groups, first fit / ours",
                "moved, first fit / ours",
                "minutes further, first fit / ours",
                "seconds",
                "CP-SAT in " + (int) CpSatGroups.LIMIT_SECONDS + " s");
        return new Result(
                List.of(new Table(
                        "groups", "Small cohorts: " + threads + " threads; minutes are one way", columns, rows)),
                List.of());
    }

    private static List<String> row(int[] size, GroupRequest request) {
        Measured<GroupOutcome> measured = Measured.once(() -> new GroupPlanner().plan(request, Progress.none()));
        if (!(measured.result() instanceof Planned done)) {
            throw new IllegalStateException("cancelled by nobody");
        }
        Figures first = done.firstFit();
        Figures ours = done.figures();
        return List.of(
                "%,d".formatted(size[0]),
                "%,d".formatted(size[1]),
                pounds(first.cost()),
                pounds(ours.cost()),
                pounds(done.proof().bound()),
                String.format(Locale.UK, "%.2f %%", 100 * done.proof().gap()),
                first.withoutPlace() + " / " + ours.withoutPlace(),
                String.valueOf(possible(done)),
                first.groups() + " / " + ours.groups(),
                "%,d / %,d".formatted(first.moved(), ours.moved()),
                "%,d / %,d".formatted(first.moreMinutes(), ours.moreMinutes()),
                String.format(Locale.UK, "%.1f", measured.millis() / 1_000),
                size[0] > MOST_FOR_CP_SAT
                        ? "-"
                        : CpSatGroups.solve(request).map(GroupsPart::told).orElse("nothing"));
    }

    /** People who could join some group, had it room or people enough. */
    private static long possible(Planned done) {
        return done.withoutPlace().stream()
                .filter(one -> one.why() == GroupOutcome.WithoutPlace.Why.CAPACITY
                        || one.why() == GroupOutcome.WithoutPlace.Why.TOO_FEW)
                .count();
    }

    private static String pounds(long pence) {
        return "%,.0f".formatted(pence / PENCE);
    }

    private static String told(CpSatGroups.Reached reached) {
        return pounds(reached.cost()) + ", bound " + pounds(reached.bound());
    }
}
