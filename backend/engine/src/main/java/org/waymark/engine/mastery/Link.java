package org.waymark.engine.mastery;

import java.util.Arrays;

/** What knowing the whole tells of a part: the part is normal around the whole. */
final class Link {
    /** By node of the whole, then of the part. */
    private final double[][] chance = new double[Scale.NODES][];

    /** The same, by node of the part, then of the whole: reading in order is several times as fast. */
    private final double[][] chanceOf = new double[Scale.NODES][Scale.NODES];

    /** @param higher how much higher the part is than the whole, on average */
    Link(double higher, double sd) {
        for (int whole = 0; whole < Scale.NODES; whole++) {
            chance[whole] = Scale.normal(Scale.at(whole) + higher, sd);
            for (int part = 0; part < Scale.NODES; part++) {
                chanceOf[part][whole] = chance[whole][part];
            }
        }
    }

    /** What is known of the part, told of the whole; both as logarithms of likelihoods. */
    double[] up(double[] log) {
        var told = new double[Scale.NODES];
        double most = Arrays.stream(log).max().orElseThrow();
        if (most == 0 && Arrays.stream(log).allMatch(one -> one == 0)) {
            return told;
        }
        for (int part = 0; part < Scale.NODES; part++) {
            double likelihood = Math.exp(log[part] - most);
            for (int whole = 0; whole < Scale.NODES; whole++) {
                told[whole] += chanceOf[part][whole] * likelihood;
            }
        }
        for (int whole = 0; whole < Scale.NODES; whole++) {
            told[whole] = log(told[whole]);
        }
        return told;
    }

    /** What is believed of the whole, told of the part; both as logarithms of chances. */
    double[] down(double[] log) {
        var whole = Scale.chances(log);
        var told = new double[Scale.NODES];
        for (int node = 0; node < Scale.NODES; node++) {
            for (int part = 0; part < Scale.NODES; part++) {
                told[part] += whole[node] * chance[node][part];
            }
        }
        for (int part = 0; part < Scale.NODES; part++) {
            told[part] = log(told[part]);
        }
        return told;
    }

    /** Finite, also of what is too small for a number. */
    private static double log(double chance) {
        return Math.log(Math.max(chance, Double.MIN_NORMAL));
    }
}
