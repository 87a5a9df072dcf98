package org.waymark.engine.mastery;

/**
 * What is thought of an item before anybody has answered it, such as its author's guess: normal distributions of the
 * slope and the intercept, in logits. A person of ability θ answers right with odds exp(slope · θ + intercept).
 *
 * @param slopeSd above 0
 * @param interceptSd above 0
 */
public record ItemPrior(double slope, double slopeSd, double intercept, double interceptSd) {
    /** So wide that it moves no estimate from a few hundred answers, and keeps one from all-right answers finite. */
    private static final double WIDE = 10;

    public ItemPrior {
        if (!Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("a slope and an intercept are numbers");
        }
        if (!(slopeSd > 0) || !(interceptSd > 0)) {
            throw new IllegalArgumentException("a standard deviation is above 0");
        }
    }

    public static ItemPrior open() {
        return new ItemPrior(1, WIDE, 0, WIDE);
    }
}
