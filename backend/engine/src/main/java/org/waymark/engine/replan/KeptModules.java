package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.select.Select;
import org.waymark.engine.select.Selection;
import org.waymark.engine.select.Selection.Selected;
import org.waymark.engine.select.Selection.Unselectable;

/**
 * Which modules: those of the present pathway as far as they can still be taken, what is missing beside them, and less
 * those that nothing asks for any more, if leaving them out saves enough.
 */
final class KeptModules {
    private final ReplanRequest replan;
    private final Standing standing;
    private final PlanRequest request;
    private final Demand demand;
    private final Attendance attendance;

    KeptModules(ReplanRequest replan, Standing standing, Demand demand, Attendance attendance) {
        this.replan = replan;
        this.standing = standing;
        this.demand = demand;
        this.attendance = attendance;
        request = standing.open();
    }

    Selection select() {
        var fresh = new Select(request, demand, attendance).select(Set.of());
        return switch (fresh) {
            case Unselectable none -> none;
            case Selected afresh -> keeping(afresh);
        };
    }

    private Selection keeping(Selected afresh) {
        var kept = new HashSet<ModuleId>();
        for (var step : replan.present().steps()) {
            request.catalogue()
                    .find(step.module())
                    .filter(module ->
                            afresh.availability().variants(module.topic()).contains(module))
                    .ifPresent(module -> kept.add(module.id()));
        }
        if (!(with(kept) instanceof Selected all)) {
            return afresh;
        }
        var best = all;
        for (var module : notAskedFor(all, afresh)) {
            kept.remove(module.id());
            if (with(kept) instanceof Selected fewer && isOnlyWithout(module, fewer, best)) {
                best = fewer;
            } else {
                kept.add(module.id());
            }
        }
        long bound = Math.min(afresh.bound(), best.cost());
        return new Selected(best.modules(), best.cost(), bound, afresh.availability(), afresh.shortfalls());
    }

    /** Kept modules that a new plan would leave out, the longest first; not those begun or booked. */
    private List<Module> notAskedFor(Selected all, Selected afresh) {
        var begun = standing.begun().keySet();
        return all.modules().stream()
                .filter(module -> !afresh.modules().contains(module))
                .filter(module -> !begun.contains(module.id()))
                .filter(module -> !standing.bookedModules().contains(module.id()))
                .filter(module -> module.minutes() >= leastMinutes(module))
                .sorted(Comparator.comparingInt((Module module) -> -module.minutes())
                        .thenComparing(Module::topic))
                .toList();
    }

    private int leastMinutes(Module module) {
        int minutes = replan.least().minutes();
        return replan.isUnsettled(module.topic()) ? minutes * replan.least().again() : minutes;
    }

    private static boolean isOnlyWithout(Module module, Selected fewer, Selected all) {
        var rest = new ArrayList<>(all.modules());
        rest.remove(module);
        return new HashSet<>(rest).equals(new HashSet<>(fewer.modules()));
    }

    private Selection with(Set<ModuleId> kept) {
        var pinned = new HashSet<>(request.choices().pinned());
        pinned.addAll(kept);
        var choices = request.choices().withPinned(pinned);
        return new Select(request.withChoices(choices), demand, attendance).select(Set.of());
    }
}
