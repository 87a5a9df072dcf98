package org.waymark.engine.replan;

import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.replan.Refit.Answer;

/** For the sake of the blend: steps that could attend otherwise while all others stay. */
final class EasySteps {
    private static final int FEW_NODES = 60;

    private EasySteps() {}

    /** @param last no step may end after this week */
    static Set<Integer> of(Retiming problem, int last) {
        return problem.blend().helping(problem.least()).stream()
                .filter(step -> couldAttendOtherwise(problem, step, last))
                .collect(Collectors.toSet());
    }

    private static boolean couldAttendOtherwise(Retiming problem, int step, int last) {
        var freedom = problem.least();
        freedom[step] = OpenStep.FREE;
        var alone = problem.withBlend(problem.blend().atBest(freedom));
        return new Refit(alone, last).ask(freedom, false, FEW_NODES) == Answer.YES;
    }
}
