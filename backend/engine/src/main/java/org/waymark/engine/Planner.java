package org.waymark.engine;

/** Plans one person's pathway: demand, selection, order, placement, explanation. Stateless. */
public final class Planner {
    /** Plans; the same request always has the same outcome. */
    public PlanOutcome plan(PlanRequest request) {
        throw new UnsupportedOperationException("the stages follow in the next commits");
    }
}
