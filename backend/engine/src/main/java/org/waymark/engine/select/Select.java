package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Attendance;

/** Stage 2: the cheapest modules that cover the demand and contain what the person chose and has begun. */
public final class Select {
    private final PlanRequest request;
    private final Demand demand;
    private final Attendance attendance;
    private final Lines lines;
    private final Pricing pricing;

    public Select(PlanRequest request, Demand demand, Attendance attendance) {
        this.request = request;
        this.demand = demand;
        this.attendance = attendance;
        lines = new Lines(demand);
        pricing = new Pricing(request.tuning().weights(), request.learner().setting(), demand);
    }

    /** @param banned modules that could not be placed, and must not be chosen */
    public Selection select(Set<ModuleId> banned) {
        var availability = new Availability(request, demand, attendance, banned);
        var needs = new Needs(request, lines, availability, withoutExclusions(availability, banned));
        var forced = forcedTopics();
        var evidence = new ArrayList<Constraint>();
        evidence.addAll(clashingPins());
        forced.stream()
                .filter(topic -> availability.variants(topic).isEmpty())
                .forEach(topic -> evidence.addAll(availability.rootCauses(topic)));
        evidence.addAll(needs.evidence);
        if (!evidence.isEmpty()) {
            return new Selection.Unselectable(evidence.stream().distinct().toList());
        }
        return solve(availability, needs, forced);
    }

    private Selection solve(Availability availability, Needs needs, Collection<TopicId> forced) {
        var builder = new ModelBuilder(availability, pricing, lines, needs.needed);
        var model = builder.build(request.catalogue().topics().keySet(), forced);
        var result = CoverSearch.solve(model, request.tuning().budget().nodes());
        if (result == null) {
            return new Selection.Unselectable(hardest(needs));
        }
        var modules = new ArrayList<Module>();
        for (int j = 0; j < model.columns(); j++) {
            if (result.picked()[j]) {
                modules.add(builder.columns.get(j));
            }
        }
        long asked = (long) wanted(needs) * request.tuning().weights().repetition();
        return new Selection.Selected(
                modules, result.cost() - asked, result.bound() - asked, availability, needs.shortfalls);
    }

    /** Exposures that are asked, and so are no repetition: those of a statement's lowest line. */
    private int wanted(Needs needs) {
        int sum = 0;
        var counted = new HashSet<StatementId>();
        for (int line = 0; line < needs.needed.length; line++) {
            if (needs.needed[line] > 0 && counted.add(lines.get(line).statement())) {
                sum += needs.needed[line];
            }
        }
        return sum;
    }

    private Availability withoutExclusions(Availability availability, Set<ModuleId> banned) {
        var choices = request.choices();
        return choices.excluded().isEmpty()
                ? availability
                : new Availability(request.withChoices(choices.withExcluded(Set.of())), demand, attendance, banned);
    }

    /** Topics that must be in: pinned, elective, or begun and not completed. */
    private Collection<TopicId> forcedTopics() {
        var topics = new TreeSet<>(request.choices().electives());
        request.choices().pinned().forEach(module -> topics.add(topicOf(module)));
        request.learner().taken().forEach(step -> topics.add(topicOf(step.module())));
        request.learner().taken().stream()
                .filter(step -> step.isCompleted())
                .forEach(step -> topics.remove(topicOf(step.module())));
        return topics;
    }

    /** Two variants of one topic, or a variant of a topic that was begun in another. */
    private List<Constraint> clashingPins() {
        var clashing = new ArrayList<Constraint>();
        var kept = new HashSet<ModuleId>(request.choices().pinned());
        request.learner().taken().forEach(step -> kept.add(step.module()));
        for (var module : new TreeSet<>(request.choices().pinned())) {
            boolean alone = kept.stream()
                    .filter(other -> topicOf(other).equals(topicOf(module)))
                    .allMatch(module::equals);
            if (!alone) {
                clashing.add(new Constraint.Pinned(module));
            }
        }
        return clashing;
    }

    /** No line is out of reach alone, so that only variants that exclude each other can stand in the way. */
    private List<Constraint> hardest(Needs needs) {
        return IntStream.range(0, needs.needed.length)
                .boxed()
                .max(Comparator.comparingInt(line -> needs.needed[line]))
                .map(line -> (Constraint) new Constraint.NotTaught(
                        lines.get(line).statement(), lines.get(line).level(), needs.needed[line], 0))
                .stream()
                .toList();
    }

    private TopicId topicOf(ModuleId module) {
        return request.catalogue().get(module).topic();
    }
}
