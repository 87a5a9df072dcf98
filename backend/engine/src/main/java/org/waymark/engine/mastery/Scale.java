package org.waymark.engine.mastery;

import org.waymark.engine.catalogue.Level;

/**
 * What people know of a statement, in logits, on evenly spaced points. Level 1 begins at 0, each further level a logit
 * higher.
 */
final class Scale {
    static final int NODES = 53;
    private static final double LOWEST = -5;
    private static final double STEP = 0.25;
    private static final double PER_LEVEL = 1;

    private Scale() {}

    static double at(int node) {
        return LOWEST + STEP * node;
    }

    /** Where a level begins. */
    static double cut(int level) {
        return PER_LEVEL * (level - Level.LOWEST);
    }

    /** How much of a distribution lies at a level or above; the point where the level begins counts half. */
    static double from(int level, double[] chance) {
        int cut = (int) Math.round((cut(level) - LOWEST) / STEP);
        double sum = chance[cut] / 2;
        for (int node = cut + 1; node < NODES; node++) {
            sum += chance[node];
        }
        return Math.min(1, sum);
    }

    static double mean(double[] chance) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            sum += chance[node] * at(node);
        }
        return sum;
    }

    static double sd(double[] chance) {
        double mean = mean(chance);
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            sum += chance[node] * (at(node) - mean) * (at(node) - mean);
        }
        return Math.sqrt(sum);
    }

    /** A normal distribution. */
    static double[] normal(double mean, double sd) {
        var log = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            double away = (at(node) - mean) / sd;
            log[node] = -away * away / 2;
        }
        return chances(log);
    }

    /** From logarithms, to chances that add up to 1. */
    static double[] chances(double[] log) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : log) {
            most = Math.max(most, one);
        }
        double sum = 0;
        var chances = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            chances[node] = Math.exp(log[node] - most);
            sum += chances[node];
        }
        for (int node = 0; node < NODES; node++) {
            chances[node] /= sum;
        }
        return chances;
    }
}
