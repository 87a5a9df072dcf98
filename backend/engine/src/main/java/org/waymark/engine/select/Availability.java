package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.pathway.Reason;

/** Which variants of which topics this person may take, and why not the others. */
public final class Availability {
    private final PlanRequest request;
    private final Attendance attendance;
    private final Set<ModuleId> banned;
    private final Set<TopicId> met = new HashSet<>();
    private final Set<ModuleId> taken = new HashSet<>();
    private final Map<TopicId, List<Module>> open = new HashMap<>();
    private final Map<TopicId, Reason> closed = new HashMap<>();

    /** @param banned modules that could not be placed */
    Availability(PlanRequest request, Demand demand, Attendance attendance, Set<ModuleId> banned) {
        this.request = request;
        this.attendance = attendance;
        this.banned = banned;
        request.learner().taken().stream().map(TakenStep::module).forEach(taken::add);
        request.catalogue().topics().forEach((topic, variants) -> {
            if (isCompleted(variants) || variants.stream().allMatch(demand::isKnown)) {
                met.add(topic);
            }
            classify(topic, variants);
        });
        closeWhatNeedsClosedTopics();
    }

    /** The variants to choose from; empty if the topic cannot be taken, or is completed. */
    public List<Module> variants(TopicId topic) {
        return open.getOrDefault(topic, List.of());
    }

    /** Whether what needs this topic may start without it: it is completed, or known. */
    public boolean isMet(TopicId topic) {
        return met.contains(topic);
    }

    /** Topics this module needs in the pathway before it. */
    public List<TopicId> needs(Module module) {
        return module.prerequisites().stream()
                .filter(topic -> !met.contains(topic))
                .sorted()
                .toList();
    }

    public Optional<Reason> whyNot(TopicId topic) {
        return Optional.ofNullable(closed.get(topic));
    }

    /** What closes a topic, itself or by way of the topics it needs; empty if it is open. */
    Set<Constraint> rootCauses(TopicId topic) {
        var causes = new LinkedHashSet<Constraint>();
        collectCauses(topic, causes, new HashSet<>());
        return causes;
    }

    private void collectCauses(TopicId topic, Set<Constraint> causes, Set<TopicId> seen) {
        var reason = closed.get(topic);
        if (reason == null || !seen.add(topic)) {
            return;
        }
        switch (reason) {
            case Reason.PrerequisiteMissing missing ->
                missing.topics().forEach(needed -> collectCauses(needed, causes, seen));
            case Reason.Excluded excluded -> causes.add(new Constraint.Excluded(topic));
            case Reason.OtherPhase otherPhase -> causes.add(new Constraint.OtherPhaseOnly(topic));
            default -> causes.add(new Constraint.NoSession(topic));
        }
    }

    private boolean isCompleted(List<Module> variants) {
        return request.learner().taken().stream()
                .filter(TakenStep::isCompleted)
                .anyMatch(step ->
                        variants.stream().anyMatch(variant -> variant.id().equals(step.module())));
    }

    private void classify(TopicId topic, List<Module> variants) {
        if (isCompleted(variants)) {
            return;
        }
        var kept = variants.stream()
                .filter(variant -> taken.contains(variant.id()))
                .toList();
        if (kept.isEmpty() && request.choices().excluded().contains(topic)) {
            closed.put(topic, new Reason.Excluded());
            return;
        }
        var fitting = kept.isEmpty() ? fitting(topic, variants) : kept;
        var attendable = fitting.stream()
                .filter(attendance::canTake)
                .filter(variant -> !banned.contains(variant.id()))
                .toList();
        if (fitting.isEmpty()) {
            closed.put(topic, new Reason.OtherPhase());
        } else if (attendable.isEmpty()) {
            closed.put(topic, new Reason.NoSession());
        } else {
            open.put(topic, attendable);
        }
    }

    /** What was pinned, else what was swapped in, else what fits the person's phases. */
    private List<Module> fitting(TopicId topic, List<Module> variants) {
        var pinned = variants.stream()
                .filter(variant -> request.choices().pinned().contains(variant.id()))
                .toList();
        if (!pinned.isEmpty()) {
            return pinned;
        }
        var swapped = request.choices().swaps().get(topic);
        return variants.stream()
                .filter(variant ->
                        swapped == null ? fitsPhase(variant) : variant.id().equals(swapped))
                .toList();
    }

    private boolean fitsPhase(Module module) {
        return switch (module.variant()) {
            case Variant.Universal universal -> true;
            case Variant.Tailored tailored -> request.learner().setting().weight(tailored.phase()) > 0;
        };
    }

    private void closeWhatNeedsClosedTopics() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var topic : List.copyOf(open.keySet())) {
                changed |= closeWithoutPrerequisites(topic);
            }
        }
    }

    private boolean closeWithoutPrerequisites(TopicId topic) {
        var before = variants(topic);
        var missing = new HashSet<TopicId>();
        var after = new ArrayList<Module>();
        for (var variant : before) {
            var absent = isStarted(variant)
                    ? List.<TopicId>of()
                    : needs(variant).stream()
                            .filter(need -> !open.containsKey(need))
                            .toList();
            missing.addAll(absent);
            if (absent.isEmpty()) {
                after.add(variant);
            }
        }
        if (after.size() == before.size()) {
            return false;
        }
        if (after.isEmpty()) {
            open.remove(topic);
            closed.put(
                    topic,
                    new Reason.PrerequisiteMissing(missing.stream().sorted().toList()));
        } else {
            open.put(topic, List.copyOf(after));
        }
        return true;
    }

    /** A started step goes on, whatever it would have needed. */
    boolean isStarted(Module module) {
        return request.learner().taken().stream()
                .anyMatch(step -> step.module().equals(module.id()) && step.started() != null);
    }
}
