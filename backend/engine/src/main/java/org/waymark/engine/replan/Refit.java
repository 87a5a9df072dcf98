package org.waymark.engine.replan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.replan.Filling.Part;
import org.waymark.engine.replan.OpenStep.Dated;

/**
 * Can all other steps be fitted in while these stay? A no is a proof: it rests on minutes that could be split at will.
 * Where those fit but no whole pieces were found, or the search was cut off, the answer is not known.
 */
final class Refit {
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Study more than this many weeks before its session is put off, where there is room. */
    private static final int NEAR = 4;

    private final Retiming problem;
    private final int last;
    private @Nullable Draft draft;
    private @Nullable RefitSearch search;
    private long spent;

    /** @param last no step may end after this week */
    Refit(Retiming problem, int last) {
        this.problem = problem;
        this.last = Math.min(last, problem.room().length - 1);
    }

    /** Nodes of search, in all questions so far. */
    long spent() {
        return spent;
    }

    /**
     * @param freedom per step
     * @param rigid whether steps that stay keep every minute where it is, not only their first and last weeks
     * @param nodes of search at most
     */
    Answer ask(int[] freedom, boolean rigid, int nodes) {
        draft = Draft.of(problem, freedom, last, rigid);
        if (draft == null) {
            spent++;
            return Answer.NO;
        }
        search = new RefitSearch(draft, nodes);
        var answer = search.run();
        spent += search.spent();
        return answer;
    }

    /** The fit that the last yes found, with study near its session where there is room. */
    Fit fit() {
        var fitting = Objects.requireNonNull(draft);
        var within = Objects.requireNonNull(search).reach();
        var parts = search.found();
        fitting.closeAround(new UsedWeeks(problem.steps().size(), parts));
        within.update();
        for (var step : fitting.flexible()) {
            parts = nearToSession(fitting, within, step, parts);
        }
        return Fit.of(problem, fitting.shapes(), fitting.settled(), parts);
    }

    private static List<Part> nearToSession(Draft fitting, Reach within, OpenStep step, List<Part> parts) {
        var shape = fitting.shape(step);
        int first = shape.sessions().stream()
                .filter(Objects::nonNull)
                .mapToInt(Dated::week)
                .min()
                .orElse(0);
        int near = first - NEAR;
        if (shape.stays() || near <= within.from(step) || shape.study() == 0) {
            return parts;
        }
        fitting.shape(shape.withSpan(near, shape.end()));
        var nearer = within.update() ? Filling.strictly(fitting.items(within), fitting.room()) : null;
        if (nearer == null) {
            fitting.shape(shape);
            within.update();
        }
        return nearer == null ? parts : nearer;
    }
}
