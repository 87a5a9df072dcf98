package org.waymark.engine.mastery;

/** A standard normal distribution on evenly spaced points from -6 to 6. */
final class Quadrature {
    static final int NODES = 61;
    private static final double END = 6;
    private static final double[] LOG_WEIGHT = logWeights();

    private Quadrature() {}

    static double at(int node) {
        return END * (2.0 * node / (NODES - 1) - 1);
    }

    /** The weights add up to 1. */
    static double logWeight(int node) {
        return LOG_WEIGHT[node];
    }

    private static double[] logWeights() {
        double sum = 0;
        var weights = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            weights[node] = -at(node) * at(node) / 2;
            sum += Math.exp(weights[node]);
        }
        for (int node = 0; node < NODES; node++) {
            weights[node] -= Math.log(sum);
        }
        return weights;
    }
}
