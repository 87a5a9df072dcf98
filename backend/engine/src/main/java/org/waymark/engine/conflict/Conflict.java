package org.waymark.engine.conflict;

import java.util.List;

/**
 * The few constraints that clash.
 *
 * @param minimal whether with any one of the relaxable ones away, the rest could be met; if not, there was too much to
 *     try, and some may have nothing to do with it
 */
public record Conflict(List<Constraint> constraints, boolean minimal) {
    public Conflict {
        constraints = List.copyOf(constraints);
        if (constraints.isEmpty()) {
            throw new IllegalArgumentException("a conflict names at least one constraint");
        }
    }

    /** A clash of which nothing can be spared. */
    public Conflict(List<Constraint> constraints) {
        this(constraints, true);
    }
}
