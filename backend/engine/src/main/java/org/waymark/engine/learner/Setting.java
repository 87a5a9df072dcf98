package org.waymark.engine.learner;

import java.util.Map;
import org.waymark.engine.catalogue.Phase;

/**
 * Where a person works.
 *
 * @param phaseWeights share of their work in each phase, above 0 and adding up to 1; several for all-through schools
 *     and trusts
 */
public record Setting(Map<Phase, Double> phaseWeights, SchoolKind kind) {
    private static final double ROUNDING = 0.001;

    public Setting {
        phaseWeights = Map.copyOf(phaseWeights);
        double sum = 0;
        for (var weight : phaseWeights.values()) {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("a phase's weight is above 0, not " + weight);
            }
            sum += weight;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("the weights of a person's phases add up to 1, not " + sum);
        }
    }

    public static Setting of(Phase phase) {
        return new Setting(Map.of(phase, 1.0), phase == Phase.AP_SEND ? SchoolKind.SPECIAL : SchoolKind.MAINSTREAM);
    }

    /** Share of the person's work in this phase, 0 to 1. */
    public double weight(Phase phase) {
        return phaseWeights.getOrDefault(phase, 0.0);
    }
}
