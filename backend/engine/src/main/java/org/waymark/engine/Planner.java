package org.waymark.engine;

import java.util.List;
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
            case Attempt.Failed failed -> diagnosis(request).of(failed);
        };
    }

    /** As {@link #plan}, for whoever can do without relaxations: none are looked for. */
    public PlanOutcome planOrClash(PlanRequest request) {
        return switch (Stages.attempt(request)) {
            case Attempt.Found found -> found.plan();
            case Attempt.Failed failed ->
                new PlanOutcome.Infeasible(diagnosis(request).clash(failed), List.of());
        };
    }

    private static Diagnosis diagnosis(PlanRequest request) {
        return new Diagnosis(request, Stages::attempt, Stages::attemptAny);
    }

    /** As {@link #plan}, for whoever only asks whether there is one: the conflict is what was met first, not the least. */
    public PlanOutcome planOrFail(PlanRequest request) {
        return switch (Stages.attempt(request)) {
            case Attempt.Found found -> found.plan();
            case Attempt.Failed failed -> new PlanOutcome.Infeasible(Diagnosis.met(failed), List.of());
        };
    }

    /** As {@link #planOrFail}, for whoever only counts: of the pathways that keep every rule it is any, not a good one. */
    public PlanOutcome planAny(PlanRequest request) {
        return switch (Stages.attemptAny(request)) {
            case Attempt.Found found -> found.plan();
            case Attempt.Failed failed -> new PlanOutcome.Infeasible(Diagnosis.met(failed), List.of());
        };
    }
}
