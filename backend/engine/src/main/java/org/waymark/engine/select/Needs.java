package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.demand.DemandLine;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Explanation.Shortfall;

/**
 * What selection must cover: each line of demand less what completed steps taught, and less what the person's
 * exclusions put out of reach, unless it is mandatory.
 */
final class Needs {
    /** @param need exposures to be chosen, 0 or more */
    record Need(DemandLine line, int need) {}

    private final PlanRequest request;
    private final Availability availability;
    private final Availability withoutExclusions;

    final List<Need> needs = new ArrayList<>();
    final List<Shortfall> shortfalls = new ArrayList<>();
    final List<Constraint> evidence = new ArrayList<>();

    Needs(PlanRequest request, Demand demand, Availability availability, Availability withoutExclusions) {
        this.request = request;
        this.availability = availability;
        this.withoutExclusions = withoutExclusions;
        demand.lines().forEach(this::add);
    }

    private void add(DemandLine line) {
        int needed = Math.max(0, line.needed() - completed(line));
        int reachable = Math.min(needed, reach(line, availability));
        if (reachable < needed && (line.mandatory() || reach(line, withoutExclusions) < needed)) {
            evidence.add(new Constraint.NotTaught(line.statement(), line.level(), needed, reachable));
            request.catalogue().topics().forEach((topic, variants) -> {
                if (variants.stream().anyMatch(module -> teaches(module, line))) {
                    evidence.addAll(availability.rootCauses(topic));
                }
            });
        } else if (reachable < needed) {
            shortfalls.add(new Shortfall(line.statement(), line.level(), needed - reachable, excludedFor(line)));
        }
        needs.add(new Need(line, reachable));
    }

    private int completed(DemandLine line) {
        return (int) request.learner().taken().stream()
                .filter(TakenStep::isCompleted)
                .map(step -> request.catalogue().get(step.module()))
                .filter(module -> teaches(module, line))
                .count();
    }

    private int reach(DemandLine line, Availability available) {
        return (int) request.catalogue().topics().keySet().stream()
                .filter(topic -> available.variants(topic).stream().anyMatch(module -> teaches(module, line)))
                .count();
    }

    /** The excluded topics that teach the line themselves, or that such a topic needs. */
    private List<TopicId> excludedFor(DemandLine line) {
        var found = new TreeSet<TopicId>();
        request.catalogue().topics().forEach((topic, variants) -> {
            if (withoutExclusions.variants(topic).stream().anyMatch(module -> teaches(module, line))) {
                collectExcluded(topic, found, new TreeSet<>());
            }
        });
        return List.copyOf(found);
    }

    private void collectExcluded(TopicId topic, TreeSet<TopicId> found, TreeSet<TopicId> seen) {
        if (!seen.add(topic)) {
            return;
        }
        if (request.choices().excluded().contains(topic)) {
            found.add(topic);
        }
        withoutExclusions
                .variants(topic)
                .forEach(module -> withoutExclusions.needs(module).forEach(need -> collectExcluded(need, found, seen)));
    }

    static boolean teaches(Module module, DemandLine line) {
        var level = module.findLevel(line.statement());
        return level.isPresent() && level.getAsInt() >= line.level();
    }
}
