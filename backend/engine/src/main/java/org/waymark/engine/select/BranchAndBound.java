package org.waymark.engine.select;

import org.jspecify.annotations.Nullable;

/** Depth-first search for a choice cheaper than a known cost, with Lagrangian bounds, within an effort. */
final class BranchAndBound {
    /** The cost of no choice. */
    static final long UNKNOWN = Long.MAX_VALUE / 4;

    private static final int STEPS = 40;
    private static final int DEEPEST = 500;

    private final CoverModel model;
    private final Effort effort;
    private boolean @Nullable [] best;
    private long bestCost;

    private BranchAndBound(CoverModel model, long known, Effort effort) {
        this.model = model;
        this.effort = effort;
        bestCost = known;
    }

    /**
     * @param picked null if nothing cheaper than the known cost was found
     * @param bound no choice costs less, unless it costs as much as was known, or more
     */
    record Result(boolean @Nullable [] picked, long bound) {}

    static Result search(CoverModel model, Lagrangian prices, long known, Effort effort) {
        var search = new BranchAndBound(model, known, effort);
        long bound = search.explore(new Fixing(model), prices, 0);
        return new Result(search.best, Math.min(bound, search.bestCost));
    }

    /** Searches a branch. Returns a bound on every choice in it; at or above the best cost means that it is done. */
    private long explore(Fixing fixing, Lagrangian prices, int depth) {
        if (!fixing.isPossible()) {
            return UNKNOWN;
        }
        long bound = prices.improve(fixing, bestCost, STEPS, effort);
        if (bound >= bestCost) {
            return bound;
        }
        offer(Greedy.choose(model, fixing, prices.rowPrices(), effort));
        if (bound >= bestCost) {
            return bound;
        }
        prices.fix(fixing, bestCost);
        if (!fixing.isPossible()) {
            return bestCost;
        }
        int column = branchingColumn(fixing, prices);
        if (column < 0) {
            return done(fixing, bound);
        }
        if (depth >= DEEPEST || !effort.allowsNode(best == null && bestCost == UNKNOWN)) {
            return bound;
        }
        var with = fixing.copy();
        with.in(column);
        long withBound = explore(with, new Lagrangian(prices), depth + 1);
        fixing.out(column);
        long withoutBound = explore(fixing, prices, depth + 1);
        return Math.max(bound, Math.min(withBound, withoutBound));
    }

    /** What is in covers everything, so nothing free is worth its cost. */
    private long done(Fixing fixing, long bound) {
        boolean[] only = new boolean[model.columns()];
        for (int j = 0; j < only.length; j++) {
            only[j] = fixing.isIn(j);
        }
        offer(only);
        return Math.max(bound, model.costOf(only));
    }

    private void offer(boolean @Nullable [] picked) {
        if (picked != null && model.costOf(picked) < bestCost) {
            best = picked;
            bestCost = model.costOf(picked);
        }
    }

    /** The cheapest free column of the row with the fewest ways left; any free one if no row is open. */
    private int branchingColumn(Fixing fixing, Lagrangian prices) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int row = 0; row < model.rows(); row++) {
            int ways = 0;
            int taken = 0;
            int cheapest = -1;
            for (int j : model.coverOf[row]) {
                if (fixing.isIn(j)) {
                    taken++;
                } else if (fixing.isFree(j)) {
                    ways++;
                    cheapest = cheapest < 0 || prices.reduced(j) < prices.reduced(cheapest) ? j : cheapest;
                }
            }
            if (taken < model.need[row] && ways > 0 && ways < fewest) {
                fewest = ways;
                best = cheapest;
            }
        }
        return best >= 0 ? best : freeVariant(fixing);
    }

    /** With every row covered, only the variants of required topics are still to be decided. */
    private int freeVariant(Fixing fixing) {
        for (int j = 0; j < model.columns(); j++) {
            if (fixing.isFree(j) && fixing.isRequired(model.topicOf[j])) {
                return j;
            }
        }
        return -1;
    }
}
