package org.waymark.engine;

import org.waymark.engine.explain.Attempt;
import org.waymark.engine.explain.Diagnosis;

/** Plans one person's pathway: demand, selection, order, placement, explanation. Stateless, for any thread. */
public final class Planner {
    /**
     * Plans. The same request always has the same outcome.
     *
     * @return a pathway that keeps every rule, or what stands in its way and which changes would help
     */
    public PlanOutcome plan(PlanRequest request) {
        return switch (Stages.attempt(request)) {
            case Attempt.Found found -> found.plan();
            case Attempt.Failed failed -> new Diagnosis(request, Stages::attempt).of(failed);
        };
    }
}
