package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Explanation.Shortfall;

/**
 * What selection must cover: each line of demand less what completed steps taught, and less what the person's
 * exclusions put out of reach, unless it is mandatory.
 */
final class Needs {
    private final PlanRequest request;
    private final Lines lines;
    private final Availability availability;
    private final Availability withoutExclusions;
    /** Exposures to be chosen per line, 0 or more. */
    final int[] needed;

    final List<Shortfall> shortfalls = new ArrayList<>();
    final List<Constraint> evidence = new ArrayList<>();

    Needs(PlanRequest request, Lines lines, Availability availability, Availability withoutExclusions) {
        this.request = request;
        this.lines = lines;
        this.availability = availability;
        this.withoutExclusions = withoutExclusions;
        needed = new int[lines.count()];
        Arrays.setAll(needed, line -> lines.get(line).needed());
        request.learner().taken().stream().filter(TakenStep::isCompleted).forEach(this::subtract);
        var reach = reach(availability);
        var reachOfAll = withoutExclusions == availability ? reach : reach(withoutExclusions);
        for (int line = 0; line < needed.length; line++) {
            if (reach[line] < needed[line]) {
                fallShort(line, reach[line], reachOfAll[line]);
            }
        }
    }

    private void subtract(TakenStep step) {
        for (int line : lines.taughtBy(request.catalogue().get(step.module()))) {
            needed[line] = Math.max(0, needed[line] - 1);
        }
    }

    /** Topics per line that can still teach it. */
    private int[] reach(Availability available) {
        var reach = new int[lines.count()];
        var lastTopic = new int[lines.count()];
        int number = 0;
        for (var topic : request.catalogue().topics().keySet()) {
            number++;
            for (var variant : available.variants(topic)) {
                for (int line : lines.taughtBy(variant)) {
                    reach[line] += lastTopic[line] == number ? 0 : 1;
                    lastTopic[line] = number;
                }
            }
        }
        return reach;
    }

    private void fallShort(int number, int reachable, int reachableWithoutExclusions) {
        var line = lines.get(number);
        if (line.mandatory() || reachableWithoutExclusions < needed[number]) {
            evidence.add(new Constraint.NotTaught(line.statement(), line.level(), needed[number], reachable));
            request.catalogue().topics().forEach((topic, variants) -> {
                if (anyTeaches(variants, number)) {
                    evidence.addAll(availability.rootCauses(topic));
                }
            });
        } else {
            int missing = needed[number] - reachable;
            shortfalls.add(new Shortfall(line.statement(), line.level(), missing, excludedFor(number)));
        }
        needed[number] = reachable;
    }

    private boolean anyTeaches(List<Module> modules, int line) {
        return modules.stream().anyMatch(module -> lines.teaches(module, line));
    }

    /** The excluded topics that teach the line themselves, or that such a topic needs. */
    private List<TopicId> excludedFor(int line) {
        var found = new TreeSet<TopicId>();
        var seen = new TreeSet<TopicId>();
        request.catalogue().topics().keySet().stream()
                .filter(topic -> anyTeaches(withoutExclusions.variants(topic), line))
                .forEach(topic -> collectExcluded(topic, found, seen));
        return List.copyOf(found);
    }

    private void collectExcluded(TopicId from, TreeSet<TopicId> found, TreeSet<TopicId> seen) {
        var queue = new ArrayList<>(List.of(from));
        while (!queue.isEmpty()) {
            var topic = queue.removeLast();
            if (seen.add(topic)) {
                if (request.choices().excluded().contains(topic)) {
                    found.add(topic);
                }
                withoutExclusions.variants(topic).forEach(module -> queue.addAll(withoutExclusions.needs(module)));
            }
        }
    }
}
