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
 * Finds the few constraints that clash, by taking them away one after another and keeping away those without which it
 * still fails (a deletion filter; Chinneck and Dravnieks 1991), then the changes that would help.
 */
public final class Diagnosis {
    private final PlanRequest request;
    private final Function<PlanRequest, Attempt> planning;

    public Diagnosis(PlanRequest request, Function<PlanRequest, Attempt> planning) {
        this.request = request;
        this.planning = planning;
    }

    /** @param failed what came of the request */
    public Infeasible of(Failed failed) {
        var kept = new ArrayList<Relaxable>();
        var relaxed = request;
        var groups = Relaxable.groups(request);
        for (var group : groups) {
            relaxed = without(relaxed, group);
        }
        var evidence = failed.evidence();
        if (planning.apply(relaxed) instanceof Failed structural) {
            evidence = structural.evidence();
        } else {
            var rest = filter(groups, kept);
            evidence = planning.apply(rest) instanceof Failed last ? last.evidence() : evidence;
        }
        var conflict = conflict(kept, evidence);
        var hopes = new ArrayList<>(failed.evidence());
        hopes.addAll(conflict.constraints());
        return new Infeasible(conflict, new Relaxations(request, planning).forAll(hopes));
    }

    /** Fills the list with those to blame, and returns the request with nothing but them. */
    private PlanRequest filter(List<List<Relaxable>> groups, List<Relaxable> kept) {
        var current = request;
        for (var group : groups) {
            var trial = without(current, group);
            if (fails(trial)) {
                current = trial;
            } else if (group.size() == 1) {
                kept.addAll(group);
            } else {
                current = filterOneByOne(current, group, kept);
            }
        }
        return current;
    }

    private PlanRequest filterOneByOne(PlanRequest request, List<Relaxable> group, List<Relaxable> kept) {
        var current = request;
        for (var one : group) {
            var trial = one.without().apply(current);
            if (fails(trial)) {
                current = trial;
            } else {
                kept.add(one);
            }
        }
        return current;
    }

    private boolean fails(PlanRequest trial) {
        return planning.apply(trial) instanceof Failed;
    }

    private static PlanRequest without(PlanRequest request, List<Relaxable> group) {
        var result = request;
        for (var one : group) {
            result = one.without().apply(result);
        }
        return result;
    }

    private static Conflict conflict(List<Relaxable> kept, List<Constraint> evidence) {
        var constraints = new ArrayList<Constraint>();
        kept.forEach(one -> constraints.add(one.constraint()));
        evidence.stream().filter(one -> !constraints.contains(one)).forEach(constraints::add);
        if (constraints.isEmpty()) {
            constraints.add(new Constraint.NoOpenWeeks());
        }
        return new Conflict(constraints);
    }
}
