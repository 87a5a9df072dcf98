package org.waymark.engine.explain;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.DemandLine;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Explanation.Shortfall;
import org.waymark.engine.select.Selection.Selected;

/** Who in the pathway, completed steps included, teaches what. */
record Teachers(List<Module> modules, List<Shortfall> shortfalls) {
    static Teachers of(PlanRequest request, Selected selected) {
        var modules = new ArrayList<>(selected.modules());
        request.learner().taken().stream()
                .filter(TakenStep::isCompleted)
                .map(step -> request.catalogue().get(step.module()))
                .forEach(modules::add);
        return new Teachers(List.copyOf(modules), selected.shortfalls());
    }

    List<TopicId> of(DemandLine line) {
        return modules.stream()
                .filter(module -> teaches(module, line))
                .map(Module::topic)
                .sorted()
                .toList();
    }

    /** Whether the line would be taught too seldom with one of its teachers gone. */
    boolean needsEach(DemandLine line) {
        int missing = shortfalls.stream()
                .filter(shortfall -> shortfall.statement().equals(line.statement()))
                .filter(shortfall -> shortfall.level() == line.level())
                .mapToInt(Shortfall::missing)
                .sum();
        return of(line).size() <= line.needed() - missing;
    }

    static boolean teaches(Module module, DemandLine line) {
        var level = module.findLevel(line.statement());
        return level.isPresent() && level.getAsInt() >= line.level();
    }
}
