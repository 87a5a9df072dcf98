package org.waymark.engine.group;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Raises the bound: where the relaxation is unsure whether a group runs, it is asked again for both, and the lower answer
 * of all that are open holds. The least bound is split first.
 */
final class Branching {
    private static final int STEPS = 100;
    private static final double STRIDE = 0.25;
    /** Splits are counted, not timed, and fewer the more choices people have. */
    private static final long CHOICES = 2_000_000;

    private static final int FEWEST = 20;
    private static final int MOST = 400;
    private static final int BETWEEN_PLANS = 6;
    /** A gap so small is worth no more work. */
    private static final double ENOUGH = 0.001;

    private final Dual dual;
    private final Plans plans;
    private final Progress progress;
    private final PriorityQueue<Relaxed> open = new PriorityQueue<>(Comparator.comparingLong(Relaxed::bound));
    private final int most;
    /** Of what cannot be split any more. */
    private long ruled = Shares.NEVER;

    Branching(Situation situation, Dual dual, Plans plans, Progress progress) {
        this.dual = dual;
        this.plans = plans;
        this.progress = progress;
        long choices = 1;
        for (var seekers : situation.seekers()) {
            choices += seekers.length;
        }
        most = (int) Math.clamp(CHOICES / choices, FEWEST, MOST);
    }

    /** @return in units, no more than the cost of the best plan that was found meanwhile */
    long bound(Relaxed root) {
        open.add(root);
        for (int split = 0; split < most && !progress.isCancelled(); split++) {
            var next = open.peek();
            if (next == null || next.bound() > enough()) {
                break;
            }
            open.remove();
            int group = next.unsure();
            if (group < 0) {
                ruled = Math.min(ruled, next.bound());
                continue;
            }
            if (split % BETWEEN_PLANS == BETWEEN_PLANS - 1) {
                plans.guided(next, 0.5);
            }
            add(next, group, Shares.MUST_RUN);
            add(next, group, Shares.MUST_NOT);
            progress.reached(0.5 + split / (2.0 * most));
        }
        long least = open.isEmpty() ? ruled : Math.min(ruled, open.peek().bound());
        return Math.min(least, plans.best().cost() * Shares.UNIT);
    }

    private double enough() {
        long cost = plans.best().cost();
        return (cost - 1 - ENOUGH * cost) * Shares.UNIT;
    }

    /** What holds for the whole holds for each half. */
    private void add(Relaxed whole, int group, byte rule) {
        var half = dual.climb(whole.with(group, rule), STEPS, plans.best().cost(), STRIDE);
        if (half.isPossible()) {
            open.add(half.bound() >= whole.bound() ? half : half.withBound(whole.bound()));
        }
    }
}
