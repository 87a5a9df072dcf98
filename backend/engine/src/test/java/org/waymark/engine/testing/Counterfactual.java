package org.waymark.engine.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Step;

/** A request as it would be if something that a reason rests on were otherwise. */
public final class Counterfactual {
    private Counterfactual() {}

    public static PlanRequest withoutDemandFor(PlanRequest request, List<StatementId> statements) {
        return request.withRequirements(request.requirements().stream()
                .filter(requirement -> !statements.contains(requirement.statement()))
                .toList());
    }

    public static PlanRequest withoutCredits(PlanRequest request, List<StatementId> statements) {
        return request.withCredits(request.credits().stream()
                .filter(credit -> !statements.contains(credit.statement()))
                .toList());
    }

    /** No module needs this topic first. */
    public static PlanRequest neededByNone(PlanRequest request, TopicId topic) {
        return mapped(request, module -> {
            var needs = new HashSet<>(module.prerequisites());
            needs.remove(topic);
            return with(module, needs);
        });
    }

    /** This module needs nothing first. */
    public static PlanRequest needingNone(PlanRequest request, ModuleId id) {
        return mapped(request, module -> module.id().equals(id) ? with(module, Set.of()) : module);
    }

    public static PlanRequest unchosen(PlanRequest request, Step step) {
        var choices = request.choices();
        var pinned = new HashSet<>(choices.pinned());
        var electives = new HashSet<>(choices.electives());
        var swaps = new HashMap<>(choices.swaps());
        pinned.remove(step.module());
        electives.remove(step.topic());
        swaps.remove(step.topic());
        return request.withChoices(
                choices.withPinned(pinned).withElectives(electives).withSwaps(swaps));
    }

    public static PlanRequest untaken(PlanRequest request, ModuleId module) {
        var taken = request.learner().taken().stream()
                .filter(step -> !step.module().equals(module))
                .toList();
        return request.withLearner(request.learner().withTaken(taken));
    }

    public static PlanRequest excluding(PlanRequest request, Set<TopicId> topics) {
        var excluded = new HashSet<>(request.choices().excluded());
        excluded.addAll(topics);
        return request.withChoices(request.choices().withExcluded(excluded));
    }

    public static PlanRequest including(PlanRequest request, TopicId topic) {
        var excluded = new HashSet<>(request.choices().excluded());
        excluded.remove(topic);
        return request.withChoices(request.choices().withExcluded(excluded));
    }

    public static PlanRequest in(PlanRequest request, Setting setting) {
        var learner = request.learner();
        return request.withLearner(new Learner(
                setting,
                learner.minutesPerWeek(),
                learner.blackouts(),
                learner.accessNeeds(),
                learner.travel(),
                learner.taken()));
    }

    public static PlanRequest withoutRecordings(PlanRequest request) {
        var strict = request.offer().blend().withRecordedCatchUp(false);
        return request.withOffer(request.offer().withBlend(strict))
                .withChoices(request.choices().withCatchUp(Set.of()));
    }

    public static PlanRequest closed(PlanRequest request, Step step) {
        var week = Week.of(step.starts());
        var blackouts = new ArrayList<>(request.learner().blackouts());
        blackouts.add(new Period(week, week.plusDays(6)));
        return request.withLearner(request.learner().withBlackouts(blackouts));
    }

    /** All steps but this one are kept where they are, and this one is pinned: what is left is when it happens. */
    public static PlanRequest allElseEqual(PlanRequest request, Pathway pathway, Step free) {
        var taken = new ArrayList<TakenStep>();
        request.learner().taken().stream().filter(TakenStep::isCompleted).forEach(taken::add);
        var done = taken.stream().map(TakenStep::module).toList();
        for (var step : pathway.steps()) {
            if (!done.contains(step.module()) && !step.equals(free)) {
                taken.add(new TakenStep(step.module(), null, null, step.placements()));
            }
        }
        request.learner().taken().stream()
                .filter(step -> step.module().equals(free.module()))
                .forEach(taken::add);
        var pinned = new HashSet<>(request.choices().pinned());
        pinned.add(free.module());
        return request.withLearner(request.learner().withTaken(taken))
                .withChoices(request.choices().withPinned(pinned));
    }

    private static PlanRequest mapped(PlanRequest request, UnaryOperator<Module> change) {
        var statements = request.catalogue().modules().stream()
                .flatMap(module -> module.covers().stream())
                .map(cover -> request.catalogue().find(cover.statement()).orElseThrow())
                .distinct()
                .toList();
        var modules = request.catalogue().modules().stream().map(change).toList();
        return new PlanRequest(
                request.timeframe(),
                request.learner(),
                request.requirements(),
                request.credits(),
                new Catalogue(statements, modules),
                request.calendar(),
                request.offer(),
                request.choices(),
                request.tuning());
    }

    private static Module with(Module module, Set<TopicId> needs) {
        return new Module(
                module.id(),
                module.topic(),
                module.variant(),
                module.title(),
                module.covers(),
                module.activities(),
                needs);
    }
}
