package org.waymark.engine.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/**
 * Stage 3: prerequisites first; among what may come next, what was begun, then the lower challenge, with strands
 * interleaved and topics that open many others early. Placement follows it where dates leave the choice.
 */
public final class Order {
    /** Points per level of challenge, against points per repeated strand and per topic that waits. */
    private static final double PER_LEVEL = 10;

    private static final double SAME_STRAND = 6;
    private static final double SAME_STRAND_BUT_ONE = 3;
    private static final double PER_WAITING_TOPIC = 2;

    private final PlanRequest request;
    private final List<Module> modules;
    private final Set<ModuleId> started = new HashSet<>();
    private final Set<TopicId> left = new HashSet<>();
    /** The modules that need a topic. */
    private final Map<TopicId, List<Module>> waiting = new HashMap<>();

    private final Map<ModuleId, Own> own = new HashMap<>();

    /** What a module has of its own, whatever comes before it. */
    private record Own(double points, String strand) {}

    private Order(PlanRequest request, List<Module> modules) {
        this.request = request;
        this.modules = modules;
        modules.forEach(module -> left.add(module.topic()));
        for (var module : modules) {
            for (var topic : module.prerequisites()) {
                waiting.computeIfAbsent(topic, any -> new ArrayList<>()).add(module);
            }
        }
        for (var module : modules) {
            int waits = waiting.getOrDefault(module.topic(), List.of()).size();
            own.put(module.id(), new Own(PER_LEVEL * module.challenge() - PER_WAITING_TOPIC * waits, strand(module)));
        }
        request.learner().taken().stream()
                .filter(step -> step.started() != null)
                .forEach(step -> started.add(step.module()));
    }

    /** The modules in the order that is best to learn in. */
    public static List<Module> of(PlanRequest request, List<Module> modules) {
        return new Order(request, modules).arrange();
    }

    private List<Module> arrange() {
        var next = new ArrayList<>(modules.stream().filter(this::mayComeNext).toList());
        var order = new ArrayList<Module>();
        var strands = new ArrayList<String>();
        while (!next.isEmpty()) {
            var module = next.stream()
                    .min(Comparator.comparingDouble((Module one) -> score(one, strands))
                            .thenComparing(Module::topic))
                    .orElseThrow();
            next.remove(module);
            left.remove(module.topic());
            order.add(module);
            strands.add(own(module).strand());
            waiting.getOrDefault(module.topic(), List.of()).stream()
                    .filter(waiting -> !isStarted(waiting) && mayComeNext(waiting))
                    .forEach(next::add);
        }
        return List.copyOf(order);
    }

    private boolean mayComeNext(Module module) {
        return isStarted(module) || module.prerequisites().stream().noneMatch(left::contains);
    }

    private double score(Module module, List<String> strands) {
        if (isStarted(module)) {
            return Double.NEGATIVE_INFINITY;
        }
        var one = own(module);
        double score = one.points();
        score += !strands.isEmpty() && strands.getLast().equals(one.strand()) ? SAME_STRAND : 0;
        score += strands.size() > 1 && strands.get(strands.size() - 2).equals(one.strand()) ? SAME_STRAND_BUT_ONE : 0;
        return score;
    }

    private Own own(Module module) {
        return Objects.requireNonNull(own.get(module.id()));
    }

    private boolean isStarted(Module module) {
        return started.contains(module.id());
    }

    /** The strand of most of its statements, the first by name if several. */
    private String strand(Module module) {
        var counts = new HashMap<String, Integer>();
        for (var cover : module.covers()) {
            request.catalogue()
                    .find(cover.statement())
                    .map(Statement::strand)
                    .ifPresent(strand -> counts.merge(strand, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
