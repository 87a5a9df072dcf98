package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
    private final Map<ModuleId, TakenStep> taken = new HashMap<>();
    private final Map<TopicId, List<Module>> open = new HashMap<>();
    private final Map<TopicId, Reason> closed = new HashMap<>();

    /** @param banned modules that could not be placed */
    Availability(PlanRequest request, Demand demand, Attendance attendance, Set<ModuleId> banned) {
        this.request = request;
        this.attendance = attendance;
        this.banned = banned;
        request.learner().taken().forEach(step -> taken.put(step.module(), step));
        request.catalogue().topics().forEach((topic, variants) -> {
            boolean completed = variants.stream().anyMatch(this::isCompleted);
            if (completed || variants.stream().allMatch(demand::isKnown)) {
                met.add(topic);
            }
            if (!completed) {
                classify(topic, variants);
            }
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
        return module.prerequisites().isEmpty()
                ? List.of()
                : module.prerequisites().stream()
                        .filter(topic -> !met.contains(topic))
                        .sorted()
                        .toList();
    }

    /** The same, but a started step goes on, whatever it would have needed. */
    List<TopicId> mustFollow(Module module) {
        return isStarted(module) ? List.of() : needs(module);
    }

    public Optional<Reason> whyNot(TopicId topic) {
        return Optional.ofNullable(closed.get(topic));
    }

    /** What closes a topic, itself or by way of the topics it needs; empty if it is open. */
    Set<Constraint> rootCauses(TopicId topic) {
        var causes = new LinkedHashSet<Constraint>();
        var seen = new HashSet<TopicId>();
        var queue = new ArrayList<>(List.of(topic));
        while (!queue.isEmpty()) {
            var next = queue.removeLast();
            var reason = closed.get(next);
            if (reason != null && seen.add(next)) {
                switch (reason) {
                    case Reason.PrerequisiteMissing missing ->
                        queue.addAll(missing.topics().reversed());
                    case Reason.Excluded excluded -> causes.add(new Constraint.Excluded(next));
                    case Reason.OtherPhase otherPhase -> causes.add(new Constraint.OtherPhaseOnly(next));
                    default -> causes.add(new Constraint.NoSession(next));
                }
            }
        }
        return causes;
    }

    private boolean isCompleted(Module module) {
        var step = taken.get(module.id());
        return step != null && step.isCompleted();
    }

    private boolean isStarted(Module module) {
        var step = taken.get(module.id());
        return step != null && step.started() != null;
    }

    private void classify(TopicId topic, List<Module> variants) {
        var kept = only(variants, variant -> taken.containsKey(variant.id()));
        if (kept.isEmpty() && request.choices().excluded().contains(topic)) {
            closed.put(topic, new Reason.Excluded());
            return;
        }
        var fitting = kept.isEmpty() ? fitting(topic, variants) : kept;
        var attendable = only(fitting, variant -> attendance.canTake(variant) && !banned.contains(variant.id()));
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
        var choices = request.choices();
        var pinned = only(variants, variant -> choices.pinned().contains(variant.id()));
        if (!pinned.isEmpty()) {
            return pinned;
        }
        var swapped = choices.swaps().get(topic);
        return only(
                variants,
                variant -> swapped == null ? fitsPhase(variant) : variant.id().equals(swapped));
    }

    /** No stream: this is asked of every topic of the catalogue, several times. */
    private static List<Module> only(List<Module> modules, Predicate<Module> condition) {
        var kept = new ArrayList<Module>(modules.size());
        for (var module : modules) {
            if (condition.test(module)) {
                kept.add(module);
            }
        }
        return kept.size() == modules.size() ? modules : List.copyOf(kept);
    }

    private boolean fitsPhase(Module module) {
        return switch (module.variant()) {
            case Variant.Universal universal -> true;
            case Variant.Tailored tailored -> request.learner().setting().weight(tailored.phase()) > 0;
        };
    }

    /** A topic that closes may close those that need it, and so on. */
    private void closeWhatNeedsClosedTopics() {
        var dependants = new HashMap<TopicId, List<TopicId>>();
        var queue = new ArrayList<TopicId>();
        for (var topic : open.keySet()) {
            for (var variant : variants(topic)) {
                for (var need : mustFollow(variant)) {
                    dependants.computeIfAbsent(need, t -> new ArrayList<>()).add(topic);
                    if (!open.containsKey(need)) {
                        queue.add(topic);
                    }
                }
            }
        }
        while (!queue.isEmpty()) {
            var topic = queue.removeLast();
            if (open.containsKey(topic) && closeWithoutPrerequisites(topic)) {
                queue.addAll(dependants.getOrDefault(topic, List.of()));
            }
        }
    }

    /** Whether the topic is now closed. */
    private boolean closeWithoutPrerequisites(TopicId topic) {
        var missing = new TreeSet<TopicId>();
        var left = new ArrayList<Module>();
        for (var variant : variants(topic)) {
            var absent = mustFollow(variant).stream()
                    .filter(need -> !open.containsKey(need))
                    .toList();
            missing.addAll(absent);
            if (absent.isEmpty()) {
                left.add(variant);
            }
        }
        if (!left.isEmpty()) {
            open.put(topic, List.copyOf(left));
            return false;
        }
        open.remove(topic);
        closed.put(topic, new Reason.PrerequisiteMissing(List.copyOf(missing)));
        return true;
    }
}
