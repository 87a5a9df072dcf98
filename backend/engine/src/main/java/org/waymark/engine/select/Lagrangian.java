package org.waymark.engine.select;

/**
 * A lower bound: rows and prerequisites are given prices instead of being enforced, and what remains falls apart into
 * one choice per topic. The prices are improved by subgradient steps (Held, Wolfe and Crowder 1974; for covering,
 * Caprara, Fischetti and Toth 1999).
 */
final class Lagrangian {
    private static final double TINY = 1e-6;
    private static final double FIRST_STEP = 1;
    /** After so many steps their length is judged: halved if the values swing, raised if they hardly move. */
    private static final int WINDOW = 20;

    private static final double SWING = 0.01;
    private static final double CALM = 0.001;

    private final CoverModel model;
    private final Prices prices;
    /** The prices of the best bound of the last improvement. */
    private final Prices bestPrices;
    /** The column that a topic gives, or -1. */
    private final int[] choice;
    /** Exposures missing per row; negative where there are more than enough. */
    private final int[] missing;

    private double step = FIRST_STEP;
    /** Least and greatest value since the step was judged. */
    private double least = Double.POSITIVE_INFINITY;

    private double most = Double.NEGATIVE_INFINITY;
    private int judged;
    private double best = Double.NEGATIVE_INFINITY;

    Lagrangian(CoverModel model) {
        this(model, Prices.sharedEvenly(model));
    }

    /** A copy that goes on from the best prices. */
    Lagrangian(Lagrangian other) {
        this(other.model, new Prices(other.bestPrices));
    }

    /** Goes on with the rest of a model, from the best prices of the whole. */
    Lagrangian(Reduction reduction, Lagrangian whole) {
        this(reduction.rest, new Prices(reduction, whole.bestPrices));
    }

    private Lagrangian(CoverModel model, Prices prices) {
        this.model = model;
        this.prices = prices;
        bestPrices = new Prices(prices);
        choice = new int[model.topics()];
        missing = new int[model.rows()];
    }

    /**
     * Improves the prices for this branch.
     *
     * @param goal a cost: reaching it ends the search of the branch
     * @return the best bound found; no choice within the branch costs less
     */
    long improve(Fixing fixing, long goal, int steps, Effort effort) {
        best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            double value = solve(fixing);
            effort.visit(model.size);
            if (value > best + TINY) {
                best = value;
                bestPrices.copyFrom(prices);
            }
            judgeStep(value);
            if (bound() >= goal || !movePrices(step * distance(goal, value))) {
                break;
            }
        }
        return bound();
    }

    private void judgeStep(double value) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        if (++judged % WINDOW == 0) {
            if (most - least > SWING * Math.abs(most)) {
                step /= 2;
            } else if (most - least < CALM * Math.abs(most)) {
                step *= 1.5;
            }
            least = Double.POSITIVE_INFINITY;
            most = Double.NEGATIVE_INFINITY;
        }
    }

    /** Best bound, rounded up, since costs are whole. */
    long bound() {
        return (long) Math.ceil(best - TINY);
    }

    /** At the best prices. */
    double reduced(int column) {
        return bestPrices.reduced[column];
    }

    /** At the best prices. */
    double[] rowPrices() {
        return bestPrices.row;
    }

    /** The column that a topic gives at the best prices, or -1. */
    int choice(Fixing fixing, int topic) {
        return choice(fixing, topic, bestPrices.reduced);
    }

    /** What is in; else what is cheapest if the topic must have a column; else what is worth more than it costs. */
    private int choice(Fixing fixing, int topic, double[] reduced) {
        int cheapest = -1;
        double least = fixing.isRequired(topic) ? Double.MAX_VALUE : -TINY;
        for (int j : model.columnsOf[topic]) {
            if (fixing.isIn(j)) {
                return j;
            }
            if (reduced[j] < least && !fixing.isOut(j)) {
                least = reduced[j];
                cheapest = j;
            }
        }
        return cheapest;
    }

    /** Decides what must be so in every choice cheaper than this, going by the best prices. */
    void fix(Fixing fixing, long goal) {
        double slack = goal - 1 + TINY - best;
        for (int topic = 0; fixing.isPossible() && topic < model.topics(); topic++) {
            int chosen = choice(fixing, topic);
            double now = chosen < 0 ? 0 : reduced(chosen);
            double next = fixing.isRequired(topic) ? Double.MAX_VALUE : 0;
            for (int j : model.columnsOf[topic]) {
                if (j != chosen && fixing.isFree(j)) {
                    next = Math.min(next, reduced(j));
                    if (reduced(j) - now > slack) {
                        fixing.out(j);
                    }
                }
            }
            if (chosen >= 0 && fixing.isFree(chosen) && next - now > slack) {
                fixing.in(chosen);
            }
        }
    }

    private static double distance(long goal, double value) {
        return goal == BranchAndBound.UNKNOWN ? 1 + Math.abs(value) / 10 : Math.max(1, goal - value);
    }

    private double solve(Fixing fixing) {
        double value = 0;
        for (int row = 0; row < missing.length; row++) {
            missing[row] = model.need[row];
            value += prices.row[row] * model.need[row];
        }
        for (int topic = 0; topic < choice.length; topic++) {
            int j = choice(fixing, topic, prices.reduced);
            choice[topic] = j;
            if (j >= 0) {
                value += prices.reduced[j];
                for (int row : model.rowsOf[j]) {
                    missing[row]--;
                }
            }
        }
        return value;
    }

    /** One subgradient step; false if nothing is violated or overpaid, so that the bound is exact. */
    private boolean movePrices(double length) {
        double norm = norm();
        if (norm == 0) {
            return false;
        }
        for (int row = 0; row < missing.length; row++) {
            if (missing[row] != 0) {
                prices.payRow(row, length / norm * missing[row]);
            }
        }
        for (int j : model.withNeeds) {
            for (int k = 0; k < model.needsOf[j].length; k++) {
                prices.payNeed(j, k, length / norm * lack(j, k));
            }
        }
        return true;
    }

    /** The squared length of the subgradient, without what would push prices below 0. */
    private double norm() {
        double norm = 0;
        for (int row = 0; row < missing.length; row++) {
            if (missing[row] > 0 || prices.row[row] > 0) {
                norm += (double) missing[row] * missing[row];
            }
        }
        for (int j : model.withNeeds) {
            for (int k = 0; k < model.needsOf[j].length; k++) {
                int lack = lack(j, k);
                if (lack > 0 || prices.ofNeed(j, k) > 0) {
                    norm += lack * lack;
                }
            }
        }
        return norm;
    }

    /** 1 if the column is picked without its prerequisite, -1 the other way round. */
    private int lack(int column, int k) {
        return (choice[model.topicOf[column]] == column ? 1 : 0) - (choice[model.needsOf[column][k]] >= 0 ? 1 : 0);
    }
}
