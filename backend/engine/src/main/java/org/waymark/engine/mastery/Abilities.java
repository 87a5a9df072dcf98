package org.waymark.engine.mastery;

/** How likely each ability is for whoever answers in one pattern. */
final class Abilities {
    /** By node; adds up to 1. */
    final double[] chance = new double[Quadrature.NODES];

    private final double[] slope;
    private final double[] intercept;

    Abilities(double[] slope, double[] intercept) {
        this.slope = slope;
        this.intercept = intercept;
    }

    /** @return the logarithm of how likely the pattern is */
    double given(Pattern pattern) {
        double most = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < Quadrature.NODES; node++) {
            chance[node] = Quadrature.logWeight(node) + logLikelihood(pattern, Quadrature.at(node));
            most = Math.max(most, chance[node]);
        }
        double sum = 0;
        for (int node = 0; node < Quadrature.NODES; node++) {
            chance[node] = Math.exp(chance[node] - most);
            sum += chance[node];
        }
        for (int node = 0; node < Quadrature.NODES; node++) {
            chance[node] /= sum;
        }
        return most + Math.log(sum);
    }

    private double logLikelihood(Pattern pattern, double ability) {
        double log = 0;
        for (int item = 0; item < slope.length; item++) {
            double logit = slope[item] * ability + intercept[item];
            log += switch (pattern.marks().get(item)) {
                case RIGHT -> Logistic.log(logit);
                case WRONG -> Logistic.log(-logit);
                case NOT_ASKED -> 0;
            };
        }
        return log;
    }
}
