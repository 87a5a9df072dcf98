package org.waymark.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.explain.Attempt;
import org.waymark.engine.explain.Explain;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.order.Order;
import org.waymark.engine.place.Goal;
import org.waymark.engine.place.Place;
import org.waymark.engine.place.Placing;
import org.waymark.engine.select.PrerequisiteRing;
import org.waymark.engine.select.Select;
import org.waymark.engine.select.Selection;

/** The five stages, one after another; modules that find no place go back to selection, a few times. */
final class Stages {
    private static final int MOST_BANS = 6;
    /** Modules that are tried to be spared, in all, and fewer from a large catalogue: each takes a selection. */
    private static final int MOST_TRIED = 24;

    private static final int MOST_SEARCHED = 10_000;

    private final PlanRequest request;
    private final Demand demand;
    private final Select select;
    private final Place place;
    private final Goal goal;
    private final int mostTried;
    private int tried;

    private Stages(PlanRequest request, Goal goal) {
        this.request = request;
        this.goal = goal;
        demand = Demand.of(request);
        var attendance = Attendance.of(request);
        select = new Select(request, demand, attendance);
        place = new Place(request, attendance);
        mostTried = Math.min(
                MOST_TRIED,
                MOST_SEARCHED / Math.max(1, request.catalogue().modules().size()));
    }

    static Attempt attempt(PlanRequest request) {
        return attempt(request, Goal.BEST);
    }

    /** For whoever only asks whether there is a plan: it fails just where the best fails, and finds any. */
    static Attempt attemptAny(PlanRequest request) {
        return attempt(request, Goal.ANY);
    }

    private static Attempt attempt(PlanRequest request, Goal goal) {
        var ring = PrerequisiteRing.find(request.catalogue());
        return ring.isEmpty()
                ? new Stages(request, goal).attempt()
                : new Attempt.Failed(List.of(new Constraint.PrerequisiteCycle(ring)));
    }

    private Attempt attempt() {
        var banned = new HashSet<ModuleId>();
        return switch (select.select(banned)) {
            case Selection.Unselectable none -> new Attempt.Failed(none.evidence());
            case Selection.Selected first -> attempt(first, banned);
        };
    }

    private Attempt attempt(Selection.Selected first, Set<ModuleId> banned) {
        List<Constraint> evidence = List.of();
        Selection selection = first;
        while (selection instanceof Selection.Selected selected) {
            switch (place.place(Order.of(request, selected.modules()), goal)) {
                case Placing.Dated dated -> {
                    return new Attempt.Found(Explain.planned(request, demand, selected, dated));
                }
                case Placing.Unplaced unplaced -> {
                    evidence = banned.isEmpty() ? evidence(unplaced) : evidence;
                    selection = without(unplaced.homeless(), banned);
                }
            }
        }
        return new Attempt.Failed(evidence);
    }

    /** Another selection, without the first of these modules that can be spared. */
    private Selection without(List<Module> homeless, Set<ModuleId> banned) {
        for (var module : homeless) {
            if (banned.size() < MOST_BANS && tried++ < mostTried) {
                banned.add(module.id());
                if (select.select(banned) instanceof Selection.Selected selected) {
                    return selected;
                }
                banned.remove(module.id());
            }
        }
        return new Selection.Unselectable(List.of());
    }

    private static List<Constraint> evidence(Placing.Unplaced unplaced) {
        if (!unplaced.broken().isEmpty()) {
            return unplaced.broken();
        }
        return unplaced.homeless().stream()
                .filter(module -> module.activities().stream()
                        .anyMatch(activity -> activity.kind().isLive()))
                .map(module -> (Constraint) new Constraint.NoSession(module.topic()))
                .toList();
    }
}
