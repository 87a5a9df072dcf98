package org.waymark.engine.group;

import org.waymark.engine.bulk.Chunks;

/** One run of planning groups, step by step. */
final class GroupRun {
    private static final int STEPS = 400;
    /** Plans start with the groups that the relaxation ran so often of late. */
    private static final double[] OFTEN = {0.35, 0.5, 0.65, 0.8};

    private final Situation situation;
    private final Progress progress;
    private final Chunks chunks;

    GroupRun(Situation situation, Chunks chunks, Progress progress) {
        this.situation = situation;
        this.progress = progress;
        this.chunks = chunks;
    }

    GroupOutcome plan() {
        progress.reached(0);
        var report = new Report(situation);
        var firstFit = FirstFit.of(situation);
        var figures = report.figures(firstFit);
        var plans = new Plans(situation, firstFit, progress);
        var dual = new Dual(situation, chunks, progress);
        var relaxed = dual.start();
        for (int climb = 0; climb < OFTEN.length; climb++) {
            relaxed = dual.climb(relaxed, STEPS, plans.best().cost(), Math.pow(0.5, climb));
            plans.guided(relaxed, OFTEN[climb]);
            progress.reached((climb + 1) / (2.0 * OFTEN.length));
        }
        plans.improveFirstFit();
        long bound = new Branching(situation, dual, plans, progress).bound(relaxed);
        if (progress.isCancelled()) {
            return new GroupOutcome.Cancelled();
        }
        progress.reached(1);
        return report.planned(plans.best(), Math.ceilDiv(bound, Shares.UNIT), figures);
    }
}
