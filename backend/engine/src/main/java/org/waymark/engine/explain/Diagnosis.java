package org.waymark.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.conflict.Conflict;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.explain.Attempt.Failed;

/**
 * Finds the few constraints that clash, by taking them away and keeping away those without which it still fails (a
 * deletion filter; Chinneck and Dravnieks 1991), whole groups first and then their halves (after Junker 2004); then the
 * changes that would help. When its trials are used up, what has not been tried stays in the clash.
 */
public final class Diagnosis {
    private final PlanRequest request;
    private final Function<PlanRequest, Attempt> planning;
    private final Trials trials;

    /**
     * @param planning as well as can be, for changes that are offered
     * @param finding any plan, to ask whether there is one
     */
    public Diagnosis(
            PlanRequest request, Function<PlanRequest, Attempt> planning, Function<PlanRequest, Attempt> finding) {
        this.request = request;
        this.planning = planning;
        trials = new Trials(finding);
    }

    /** @param failed what came of the request */
    public Infeasible of(Failed failed) {
        var conflict = clash(failed);
        var hopes = new ArrayList<>(failed.evidence());
        hopes.addAll(conflict.constraints());
        return new Infeasible(conflict, new Relaxations(request, new Trials(planning)).forAll(hopes));
    }

    /** What clashes, without looking for what would help: in less than half of the time. */
    public Conflict clash(Failed failed) {
        var kept = new ArrayList<Relaxable>();
        var relaxed = request;
        var groups = Relaxable.groups(request);
        for (var group : groups) {
            relaxed = without(relaxed, group);
        }
        var evidence = failed.evidence();
        if (trials.of(relaxed) instanceof Failed structural) {
            evidence = structural.evidence();
        } else {
            var rest = request;
            for (var group : groups) {
                rest = filter(rest, group, kept);
            }
            evidence = trials.of(rest) instanceof Failed last ? last.evidence() : evidence;
        }
        return conflict(kept, evidence, !trials.isUsedUp());
    }

    /** What the planner met, without asking which of it could be spared. */
    public static Conflict met(Failed failed) {
        return conflict(List.of(), failed.evidence(), false);
    }

    /** Fills the list with those of some to blame, and returns the request without the rest of them. */
    private PlanRequest filter(PlanRequest current, List<Relaxable> some, List<Relaxable> kept) {
        if (some.isEmpty()) {
            return current;
        }
        var trial = without(current, some);
        if (!trials.isUsedUp() && trials.of(trial) instanceof Failed) {
            return trial;
        }
        if (some.size() == 1) {
            kept.addAll(some);
            return current;
        }
        int half = some.size() / 2;
        var rest = filter(current, some.subList(0, half), kept);
        return filter(rest, some.subList(half, some.size()), kept);
    }

    private static PlanRequest without(PlanRequest request, List<Relaxable> group) {
        var result = request;
        for (var one : group) {
            result = one.without().apply(result);
        }
        return result;
    }

    private static Conflict conflict(List<Relaxable> kept, List<Constraint> evidence, boolean minimal) {
        var constraints = new ArrayList<Constraint>();
        kept.forEach(one -> constraints.add(one.constraint()));
        evidence.stream().filter(one -> !constraints.contains(one)).forEach(constraints::add);
        if (constraints.isEmpty()) {
            constraints.add(new Constraint.NoOpenWeeks());
        }
        return new Conflict(constraints, minimal);
    }
}
