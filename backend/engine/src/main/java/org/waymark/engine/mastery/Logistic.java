package org.waymark.engine.mastery;

/** Logits to chances. */
final class Logistic {
    private Logistic() {}

    static double of(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** The logarithm of {@link #of}, also where that is too small for a number. */
    static double log(double logit) {
        return logit < 0 ? logit - Math.log1p(Math.exp(logit)) : -Math.log1p(Math.exp(-logit));
    }
}
