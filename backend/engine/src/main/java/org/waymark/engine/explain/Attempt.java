package org.waymark.engine.explain;

import java.util.List;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.conflict.Constraint;

/** One try at a plan. */
public sealed interface Attempt {
    record Found(Planned plan) implements Attempt {}

    /** @param evidence what could not be had; empty if only time is short */
    record Failed(List<Constraint> evidence) implements Attempt {
        public Failed {
            evidence = List.copyOf(evidence);
        }
    }
}
