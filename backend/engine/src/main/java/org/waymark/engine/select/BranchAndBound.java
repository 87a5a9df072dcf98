package org.waymark.engine.select;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Depth-first search for the cheapest choice, with Lagrangian bounds, within a number of nodes. */
final class BranchAndBound {
    private static final int ROOT_STEPS = 300;
    private static final int NODE_STEPS = 40;
    /** Further nodes while there is no choice at all. */
    private static final int TO_FIND_ANY = 10_000;

    private static final int DEEPEST = 500;
    /** Nodes times model size: keeps very large catalogues within about a second. */
    private static final long WORK = 4_000_000;

    /** The cost of no choice. */
    static final long UNKNOWN = Long.MAX_VALUE / 4;

    private final CoverModel model;
    private boolean @Nullable [] best;
    private long bestCost = UNKNOWN;
    private long nodesLeft;

    private BranchAndBound(CoverModel model, int nodes) {
        this.model = model;
        nodesLeft = Math.min(nodes, WORK / Math.max(1, model.size()));
    }

    /** @param bound no choice costs less */
    record Result(boolean[] picked, long cost, long bound) {}

    /** @return null if there is no choice at all */
    static @Nullable Result solve(CoverModel model, int nodes) {
        var search = new BranchAndBound(model, nodes);
        var root = new Fixing(model);
        if (!root.isPossible()) {
            return null;
        }
        var costs = Arrays.stream(model.cost()).asDoubleStream().toArray();
        search.offer(Greedy.choose(model, root, costs));
        long bound = search.explore(root, new Lagrangian(model), ROOT_STEPS, 0);
        var found = search.best;
        return found == null ? null : new Result(found, search.bestCost, Math.min(bound, search.bestCost));
    }

    /** Searches a branch. Returns a bound on every choice in it; at or above the best cost means that it is done. */
    private long explore(Fixing fixing, Lagrangian prices, int steps, int depth) {
        if (!fixing.isPossible()) {
            return UNKNOWN;
        }
        long bound = prices.improve(fixing, bestCost, steps);
        if (bound >= bestCost) {
            return bound;
        }
        offer(Greedy.choose(model, fixing, positive(prices.reduced)));
        if (bound >= bestCost) {
            return bound;
        }
        fixByReducedCost(fixing, prices);
        if (!fixing.isPossible()) {
            return bestCost;
        }
        int column = branchingColumn(fixing, prices);
        if (column < 0) {
            return done(fixing, bound);
        }
        if (nodesLeft <= (best == null ? -TO_FIND_ANY : 0) || depth >= DEEPEST) {
            return bound;
        }
        nodesLeft--;
        var with = fixing.copy();
        with.in(column);
        long withBound = explore(with, new Lagrangian(prices), NODE_STEPS, depth + 1);
        fixing.out(column);
        long withoutBound = explore(fixing, prices, NODE_STEPS, depth + 1);
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

    /** Rules out columns that alone would lift the bound to the best cost. */
    private void fixByReducedCost(Fixing fixing, Lagrangian prices) {
        boolean changed = false;
        for (int topic = 0; topic < model.topics(); topic++) {
            int choice = prices.choice(fixing, topic);
            double now = choice < 0 ? 0 : prices.reduced[choice];
            for (int j : model.columnsOf()[topic]) {
                if (fixing.isFree(j) && prices.unrounded() - now + prices.reduced[j] > bestCost - 1 + 1e-6) {
                    fixing.putOut(j);
                    changed = true;
                }
            }
        }
        if (changed) {
            fixing.tighten();
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
            for (int j : model.coverOf()[row]) {
                if (fixing.isIn(j)) {
                    taken++;
                } else if (fixing.isFree(j)) {
                    ways++;
                    cheapest = cheapest < 0 || prices.reduced[j] < prices.reduced[cheapest] ? j : cheapest;
                }
            }
            if (taken < model.need()[row] && ways > 0 && ways < fewest) {
                fewest = ways;
                best = cheapest;
            }
        }
        return best >= 0 ? best : freeNeeded(fixing);
    }

    /** With every row covered, only the variants of needed topics are still to be decided. */
    private int freeNeeded(Fixing fixing) {
        for (int j = 0; j < model.columns(); j++) {
            if (fixing.isIn(j)) {
                for (int topic : model.needsOf()[j]) {
                    for (int variant : model.columnsOf()[topic]) {
                        if (fixing.isFree(variant)) {
                            return variant;
                        }
                    }
                }
            }
        }
        return -1;
    }

    private static double[] positive(double[] reduced) {
        var prices = new double[reduced.length];
        for (int j = 0; j < prices.length; j++) {
            prices[j] = Math.max(0, reduced[j]) + 1e-3;
        }
        return prices;
    }
}
