package org.waymark.engine.bulk;

/**
 * e to the power of minus something, from a table with straight lines between: a relative error of one in 80,000, where
 * nothing is proven by it, for a fraction of the time.
 */
final class Fading {
    /** What is further away is nothing. */
    static final double FURTHEST = 40;

    private static final int STEPS_A_UNIT = 100;
    private static final double[] TABLE = new double[(int) FURTHEST * STEPS_A_UNIT + 2];

    static {
        for (int step = 0; step < TABLE.length; step++) {
            TABLE[step] = Math.exp(-(double) step / STEPS_A_UNIT);
        }
    }

    private Fading() {}

    /** @param distance 0 or more */
    static double at(double distance) {
        if (distance >= FURTHEST) {
            return 0;
        }
        double place = distance * STEPS_A_UNIT;
        int step = (int) place;
        return TABLE[step] + (place - step) * (TABLE[step + 1] - TABLE[step]);
    }
}
