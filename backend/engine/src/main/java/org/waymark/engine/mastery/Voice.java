package org.waymark.engine.mastery;

import org.waymark.engine.catalogue.Level;

/** How much it counts that somebody says they are at a level, or not: logarithms of likelihoods, by node. */
final class Voice {
    private final double[][] can = new double[Level.HIGHEST + 1][Scale.NODES];
    private final double[][] cannot = new double[Level.HIGHEST + 1][Scale.NODES];

    /** @param floor how likely even those say so of whom it is not so, above 0 and below a half */
    Voice(double floor) {
        for (int level = Level.LOWEST; level <= Level.HIGHEST; level++) {
            for (int node = 0; node < Scale.NODES; node++) {
                double above = Scale.at(node) - Scale.cut(level);
                can[level][node] = Math.log(floor + (1 - 2 * floor) * Logistic.of(above));
                cannot[level][node] = Math.log(floor + (1 - 2 * floor) * Logistic.of(-above));
            }
        }
    }

    double[] can(int level) {
        return can[level];
    }

    double[] cannot(int level) {
        return cannot[level];
    }
}
