package org.waymark.engine;

/** How to weigh, how long to search, and the seed for what is left to chance. */
public record Tuning(Weights weights, Budget budget, long seed) {
    public static Tuning standard() {
        return new Tuning(Weights.standard(), Budget.standard(), 1);
    }
}
