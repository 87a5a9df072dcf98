package org.waymark.engine.mastery;

/** What knowing the whole tells of a part: the part is normal around the whole. */
final class Link {
    /** By node of the whole, then of the part. */
    private final double[][] chance = new double[Scale.NODES][];

    /** @param higher how much higher the part is than the whole, on average */
    Link(double higher, double sd) {
        for (int whole = 0; whole < Scale.NODES; whole++) {
            chance[whole] = Scale.normal(Scale.at(whole) + higher, sd);
        }
    }

    /** What is known of the part, told of the whole; both as logarithms of likelihoods. */
    double[] up(double[] log) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : log) {
            most = Math.max(most, one);
        }
        var likelihood = new double[Scale.NODES];
        for (int part = 0; part < Scale.NODES; part++) {
            likelihood[part] = Math.exp(log[part] - most);
        }
        var told = new double[Scale.NODES];
        for (int whole = 0; whole < Scale.NODES; whole++) {
            double sum = 0;
            for (int part = 0; part < Scale.NODES; part++) {
                sum += chance[whole][part] * likelihood[part];
            }
            told[whole] = log(sum);
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
