package org.waymark.engine.replan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.replan.FewestMoves.Found;
import org.waymark.engine.replan.Refit.Answer;

/**
 * Few steps to set free, so that the blend is kept and the pathway ends by a week. The cheapest steps that could do for
 * the blend are tried first; where they do not fit, all are set free and bound again, half by half, for as long as the
 * rest still fits (after Junker 2004): then none of those left free could stay, though other steps might be fewer.
 */
final class EarlyMoves {
    /** For one question; there are some dozens. */
    private static final int FEW_NODES = 60;
    /** For whether there is anything at all. */
    private static final int NODES = 600;

    private final Retiming problem;
    private final int last;
    private final Refit refit;
    private int[] freedom;

    /** @param last no step may end after this week */
    EarlyMoves(Retiming problem, int last) {
        this.problem = problem.withBlend(problem.blend().endingBy(last));
        this.last = last;
        refit = new Refit(this.problem, last);
        freedom = problem.freest();
    }

    /** Empty, as null, if no fit was found. */
    @Nullable
    Found find() {
        var cheapest = CheapestFreedom.resolving(problem, List.of(), EasySteps.of(problem, last));
        if (problem.blend().allow(cheapest.freedom()) && fits(cheapest.freedom(), FEW_NODES)) {
            return found(cheapest.freedom(), problem.certain() && cheapest.cheapest());
        }
        return fits(freedom, NODES) ? bound() : null;
    }

    private Found bound() {
        var helping = new HashSet<>(problem.blend().helping(problem.least()));
        bind(problem.steps().stream()
                .sorted(Comparator.comparing((OpenStep step) -> helping.contains(step.index()))
                        .thenComparingLong(step -> -step.cost(freedom[step.index()]))
                        .thenComparing(OpenStep::index))
                .toList());
        return found(freedom, false);
    }

    private void bind(List<OpenStep> steps) {
        var bound = freedom.clone();
        steps.forEach(step -> bound[step.index()] = step.least());
        if (fits(bound, FEW_NODES)) {
            freedom = bound;
        } else if (steps.size() > 1) {
            int half = steps.size() / 2;
            bind(steps.subList(0, half));
            bind(steps.subList(half, steps.size()));
        } else {
            keepSessions(steps.getFirst());
        }
    }

    private void keepSessions(OpenStep step) {
        var bound = freedom.clone();
        bound[step.index()] = OpenStep.KEEPS_SESSIONS;
        if (step.least() < OpenStep.KEEPS_SESSIONS && freedom[step.index()] > OpenStep.KEEPS_SESSIONS) {
            freedom = fits(bound, FEW_NODES) ? bound : freedom;
        }
    }

    private boolean fits(int[] trial, int nodes) {
        return refit.ask(trial, false, nodes) == Answer.YES;
    }

    private Found found(int[] chosen, boolean fewest) {
        return Found.of(refit, chosen, fewest, NODES);
    }
}
