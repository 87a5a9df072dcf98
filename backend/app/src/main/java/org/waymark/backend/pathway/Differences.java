package org.waymark.backend.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.contract.pathway.Pathway.Reason;
import org.waymark.contract.pathway.Preview.Change;
import org.waymark.contract.pathway.Preview.Difference;
import org.waymark.contract.pathway.Preview.Move;

/** What changes from one pathway to another, as a person would say it: modules in, out and moved. */
final class Differences {

    private Differences() {}

    static Difference between(PlannedPathway before, PlannedPathway after) {
        Map<String, PlannedStep> old = byModule(before);
        Map<String, PlannedStep> now = byModule(after);
        return new Difference(
                before.finish(),
                after.finish(),
                before.minutes(),
                after.minutes(),
                busiest(before),
                busiest(after),
                after.steps().stream()
                        .filter(step -> !old.containsKey(step.moduleId()))
                        .map(step -> change(step, firstWhy(step.reasons())))
                        .toList(),
                before.steps().stream()
                        .filter(step -> !now.containsKey(step.moduleId()))
                        .map(step -> change(step, whyOut(step, after)))
                        .toList(),
                moves(old, after),
                after.consequences());
    }

    private static List<Move> moves(Map<String, PlannedStep> old, PlannedPathway after) {
        List<Move> moves = new ArrayList<>();
        for (PlannedStep step : after.steps()) {
            PlannedStep was = old.get(step.moduleId());
            if (was != null && !was.starts().equals(step.starts())) {
                moves.add(new Move(step.moduleId(), step.title(), was.starts(), step.starts()));
            }
        }
        return moves;
    }

    private static Change change(PlannedStep step, String why) {
        return new Change(step.moduleId(), step.title(), step.minutes(), why);
    }

    private static String whyOut(PlannedStep step, PlannedPathway after) {
        return after.skips().stream()
                .filter(skip -> skip.topicId().equals(step.topicId()))
                .findFirst()
                .map(skip -> firstWhy(skip.reasons()))
                .orElse("Another version of the topic takes its place.");
    }

    private static String firstWhy(List<Reason> reasons) {
        return reasons.isEmpty() ? "" : reasons.getFirst().sentence();
    }

    /** Of the weeks of learning: those of the assessment come after it, and no choice changes them. */
    private static int busiest(PlannedPathway pathway) {
        return pathway.weeks().stream()
                .filter(week -> !week.monday().isAfter(pathway.finish()))
                .mapToInt(PlannedWeek::minutes)
                .max()
                .orElse(0);
    }

    private static Map<String, PlannedStep> byModule(PlannedPathway pathway) {
        return pathway.steps().stream().collect(Collectors.toMap(PlannedStep::moduleId, Function.identity()));
    }
}
