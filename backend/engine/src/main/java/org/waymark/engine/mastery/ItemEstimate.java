package org.waymark.engine.mastery;

/**
 * What answers tell of an item, in logits, for abilities of mean 0 and standard deviation 1.
 *
 * @param slope how well the item tells people apart; below 0 if those who know more answer wrong
 * @param intercept 0 where half of all average people answer right
 * @param interceptSd the standard error of the intercept, with the other items as estimated
 */
public record ItemEstimate(double slope, double intercept, double interceptSd) {
    private static final double LEAST_SLOPE = 0.2;

    /** Whether it tells who knows from who does not; else its key or its wording needs a look. */
    public boolean tellsApart() {
        return slope >= LEAST_SLOPE;
    }

    /** The ability at which half answer right. Only of items that tell people apart. */
    public double difficulty() {
        if (!tellsApart()) {
            throw new IllegalStateException("an item that tells nobody apart has no difficulty");
        }
        return -intercept / slope;
    }
}
