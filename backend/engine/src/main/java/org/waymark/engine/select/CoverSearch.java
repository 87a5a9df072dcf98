package org.waymark.engine.select;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest choice of a model: what is dominated goes, prices are improved in rounds with a greedy choice after
 * each, what the prices rule out is fixed, and what is left is searched.
 */
final class CoverSearch {
    private static final int ROUNDS = 20;
    private static final int STEPS = 20;

    private final CoverModel model;
    private final Fixing fixing;
    private final Effort effort;
    private boolean @Nullable [] best;
    private long bestCost = BranchAndBound.UNKNOWN;

    private CoverSearch(CoverModel model, Fixing fixing, Effort effort) {
        this.model = model;
        this.fixing = fixing;
        this.effort = effort;
    }

    /** @param bound no choice costs less */
    record Result(boolean[] picked, long cost, long bound) {}

    /** @return null if no choice was found */
    static @Nullable Result solve(CoverModel model, int nodes) {
        var fixing = new Fixing(model);
        if (!fixing.isPossible()) {
            return null;
        }
        var reduction = new Reduction(model, fixing);
        var search = new CoverSearch(reduction.rest, new Fixing(reduction.rest), new Effort(nodes));
        long bound = search.solve();
        var found = search.best;
        return found == null
                ? null
                : new Result(
                        reduction.whole(found),
                        reduction.wholeCost(search.bestCost),
                        reduction.wholeCost(Math.min(bound, search.bestCost)));
    }

    /** Returns a bound on every choice. */
    private long solve() {
        offer(Greedy.choose(model, fixing, new double[model.rows()], effort));
        var prices = new Lagrangian(model);
        long bound = 0;
        for (int round = 0; round < ROUNDS && !isDone(bound) && !effort.isSpent(); round++) {
            bound = Math.max(bound, prices.improve(fixing, bestCost, STEPS, effort));
            offer(Greedy.choose(model, fixing, prices.rowPrices(), effort));
            prices.fix(fixing, bestCost);
        }
        return isDone(bound) ? bestCost : Math.max(bound, searchRest(prices));
    }

    /** Whether the best choice is proven, by the bound or since the branch of all cheaper ones came to nothing. */
    private boolean isDone(long bound) {
        return bound >= bestCost || !fixing.isPossible();
    }

    private long searchRest(Lagrangian prices) {
        var reduction = new Reduction(model, fixing);
        var result = BranchAndBound.search(
                reduction.rest, new Lagrangian(reduction, prices), reduction.restCost(bestCost), effort);
        if (result.picked() != null) {
            offer(reduction.whole(result.picked()));
        }
        return reduction.wholeCost(result.bound());
    }

    private void offer(boolean @Nullable [] picked) {
        if (picked != null && model.costOf(picked) < bestCost) {
            best = picked;
            bestCost = model.costOf(picked);
        }
    }
}
