package org.waymark.engine.mastery;

import java.util.List;

/**
 * A bank of items as estimated.
 *
 * @param items in the bank's order
 * @param logLikelihood of all answers
 * @param settled whether a further round would change nothing; else the rounds ran out
 */
public record Calibrated(List<ItemEstimate> items, double logLikelihood, boolean settled) {
    public Calibrated {
        items = List.copyOf(items);
    }
}
