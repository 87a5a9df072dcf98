package org.waymark.engine.conflict;

import java.util.List;

/** The few constraints that clash: with any one of the relaxable ones away, the rest could be met. */
public record Conflict(List<Constraint> constraints) {
    public Conflict {
        constraints = List.copyOf(constraints);
        if (constraints.isEmpty()) {
            throw new IllegalArgumentException("a conflict names at least one constraint");
        }
    }
}
