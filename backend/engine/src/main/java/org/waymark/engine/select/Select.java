package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    public Select(PlanRequest request, Demand demand, Attendance attendance) {
        this.request = request;
        this.demand = demand;
        this.attendance = attendance;
    }

    /** @param banned modules that could not be placed, and must not be chosen */
    public Selection select(Set<ModuleId> banned) {
        var availability = new Availability(request, demand, attendance, banned);
        var needs = new Needs(request, demand, availability, withoutExclusions(availability, banned));
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
        var pricing = new Pricing(request.tuning().weights(), request.learner().setting(), demand);
        var builder = new ModelBuilder(request.catalogue(), availability, pricing, needs.needs, forced);
        var model = builder.build();
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

    /** Exposures that are asked, and so are no repetition. */
    private static int wanted(Needs needs) {
        int sum = 0;
        var counted = new HashSet<StatementId>();
        for (var need : needs.needs) {
            if (need.need() > 0 && counted.add(need.line().statement())) {
                sum += need.need();
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
    private static List<Constraint> hardest(Needs needs) {
        return needs.needs.stream()
                .max(Comparator.comparingInt(Needs.Need::need))
                .map(need -> (Constraint) new Constraint.NotTaught(
                        need.line().statement(), need.line().level(), need.need(), 0))
                .stream()
                .toList();
    }

    private TopicId topicOf(ModuleId module) {
        return request.catalogue().get(module).topic();
    }
}
