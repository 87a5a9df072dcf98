package org.waymark.engine.select;

import java.util.Arrays;

/**
 * A lower bound: rows and prerequisites are given prices instead of being enforced, and what remains falls apart into
 * one choice per topic. The prices are improved by subgradient steps (Held, Wolfe and Crowder 1974; for covering,
 * Caprara, Fischetti and Toth 1999).
 */
final class Lagrangian {
    private static final double TINY = 1e-6;
    private static final double FIRST_STEP = 1.5;
    private static final double LAST_STEP = 0.01;
    private static final int PATIENCE = 8;

    private final CoverModel model;
    private final double[] rowPrice;
    /** Per column and needed topic: what the column pays its prerequisite. */
    private final double[][] needPrice;

    final double[] reduced;
    private final boolean[] picked;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestReduced;

    Lagrangian(CoverModel model) {
        this.model = model;
        rowPrice = new double[model.rows()];
        needPrice = new double[model.columns()][];
        for (int j = 0; j < model.columns(); j++) {
            needPrice[j] = new double[model.needsOf()[j].length];
        }
        reduced = new double[model.columns()];
        bestReduced = new double[model.columns()];
        picked = new boolean[model.columns()];
        for (int row = 0; row < model.rows(); row++) {
            rowPrice[row] = cheapest(row);
        }
    }

    /** A copy that goes on from the same prices. */
    Lagrangian(Lagrangian other) {
        model = other.model;
        rowPrice = other.rowPrice.clone();
        needPrice = new double[other.needPrice.length][];
        for (int j = 0; j < needPrice.length; j++) {
            needPrice[j] = other.needPrice[j].clone();
        }
        reduced = other.reduced.clone();
        bestReduced = other.bestReduced.clone();
        picked = new boolean[model.columns()];
    }

    /**
     * Improves the prices for this branch.
     *
     * @param goal a known cost: reaching it ends the search of the branch
     * @return the best bound found; no choice within the branch costs less
     */
    long improve(Fixing fixing, long goal, int steps) {
        best = Double.NEGATIVE_INFINITY;
        double step = FIRST_STEP;
        int idle = 0;
        for (int i = 0; i < steps && step > LAST_STEP; i++) {
            double value = solve(fixing);
            if (value > best + TINY) {
                best = value;
                bestReduced = reduced.clone();
                idle = 0;
            } else if (++idle >= PATIENCE) {
                step /= 2;
                idle = 0;
            }
            if (bound() >= goal || !movePrices(step, distance(goal, value))) {
                break;
            }
        }
        System.arraycopy(bestReduced, 0, reduced, 0, reduced.length);
        return bound();
    }

    /** Best bound, rounded up, since costs are whole. */
    long bound() {
        return (long) Math.ceil(best - TINY);
    }

    double unrounded() {
        return best;
    }

    /** The column that its topic would give if it were free of prices: one with negative reduced cost, or -1. */
    int choice(Fixing fixing, int topic) {
        int choice = -1;
        double least = -TINY;
        for (int j : model.columnsOf()[topic]) {
            if (fixing.isIn(j)) {
                return j;
            }
            if (!fixing.isOut(j) && reduced[j] < least) {
                least = reduced[j];
                choice = j;
            }
        }
        return choice;
    }

    private static double distance(long goal, double value) {
        return goal == BranchAndBound.UNKNOWN ? 1 + Math.abs(value) / 10 : Math.max(1, goal - value);
    }

    private double cheapest(int row) {
        double least = Double.MAX_VALUE;
        for (int j : model.coverOf()[row]) {
            least = Math.min(least, model.cost()[j] / (double) model.rowsOf()[j].length);
        }
        return least;
    }

    private double solve(Fixing fixing) {
        double value = 0;
        for (int row = 0; row < rowPrice.length; row++) {
            value += rowPrice[row] * model.need()[row];
        }
        reduce();
        Arrays.fill(picked, false);
        for (int topic = 0; topic < model.topics(); topic++) {
            int choice = choice(fixing, topic);
            if (choice >= 0) {
                picked[choice] = true;
                value += reduced[choice];
            }
        }
        return value;
    }

    private void reduce() {
        for (int j = 0; j < reduced.length; j++) {
            double value = model.cost()[j];
            for (int row : model.rowsOf()[j]) {
                value -= rowPrice[row];
            }
            for (double price : needPrice[j]) {
                value += price;
            }
            reduced[j] = value;
        }
        for (int j = 0; j < reduced.length; j++) {
            for (int k = 0; k < needPrice[j].length; k++) {
                if (needPrice[j][k] > 0) {
                    for (int variant : model.columnsOf()[model.needsOf()[j][k]]) {
                        reduced[variant] -= needPrice[j][k];
                    }
                }
            }
        }
    }

    /** One subgradient step; false if nothing is violated or overpaid, so that the bound is exact. */
    private boolean movePrices(double step, double distance) {
        int[] missing = new int[rowPrice.length];
        double norm = 0;
        for (int row = 0; row < missing.length; row++) {
            missing[row] = model.need()[row] - count(model.coverOf()[row]);
            if (missing[row] > 0 || rowPrice[row] > 0) {
                norm += (double) missing[row] * missing[row];
            }
        }
        for (int j = 0; j < needPrice.length; j++) {
            for (int k = 0; k < needPrice[j].length; k++) {
                int lack = lack(j, k);
                if (lack > 0 || needPrice[j][k] > 0) {
                    norm += lack * lack;
                }
            }
        }
        if (norm == 0) {
            return false;
        }
        double length = step * distance / norm;
        for (int row = 0; row < missing.length; row++) {
            rowPrice[row] = Math.max(0, rowPrice[row] + length * missing[row]);
        }
        for (int j = 0; j < needPrice.length; j++) {
            for (int k = 0; k < needPrice[j].length; k++) {
                needPrice[j][k] = Math.max(0, needPrice[j][k] + length * lack(j, k));
            }
        }
        return true;
    }

    /** 1 if the column is picked without its prerequisite, -1 the other way round. */
    private int lack(int column, int k) {
        return (picked[column] ? 1 : 0) - count(model.columnsOf()[model.needsOf()[column][k]]);
    }

    private int count(int[] columns) {
        int count = 0;
        for (int j : columns) {
            count += picked[j] ? 1 : 0;
        }
        return count;
    }
}
