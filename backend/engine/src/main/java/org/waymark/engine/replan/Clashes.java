package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.replan.Refit.Answer;

/**
 * Makes clashes small. Steps are set free group by group and then one by one for as long as the rest still clash (after
 * Junker 2004), first around their sessions, then altogether, so that what remains is dear.
 */
final class Clashes {
    /** For each of the many questions that make a clash small. */
    private static final int FEW_NODES = 60;

    private final Retiming problem;
    private final Refit refit;

    /** A step that must be at least so free for the clash to be resolved; one of its clash is enough. */
    record Freed(int step, int freedom) {}

    Clashes(Retiming problem, Refit refit) {
        this.problem = problem;
        this.refit = refit;
    }

    /** At least one of these steps must be freer; empty if none can be. */
    List<Freed> within(int[] freedom) {
        var clashing = freedom.clone();
        for (int level = OpenStep.KEEPS_SESSIONS; level <= OpenStep.FREE; level++) {
            for (int size = clashing.length / 3; size >= 1; size = size > 2 ? size / 3 : size - 1) {
                for (int from = 0; from < clashing.length; from += size) {
                    clashing = freer(clashing, from, Math.min(clashing.length, from + size), level);
                }
            }
        }
        var clash = new ArrayList<Freed>();
        for (var step : problem.steps()) {
            int now = clashing[step.index()];
            if (now < step.freest()) {
                clash.add(new Freed(step.index(), now + 1));
            }
        }
        return clash;
    }

    /** The same with these steps as free as this, if the rest still clash. */
    private int[] freer(int[] freedom, int from, int to, int level) {
        var freer = freedom.clone();
        boolean changed = false;
        for (int i = from; i < to; i++) {
            int more = Math.min(level, problem.steps().get(i).freest());
            changed |= freer[i] < more;
            freer[i] = Math.max(freer[i], more);
        }
        return changed && refit.ask(freer, false, FEW_NODES) == Answer.NO ? freer : freedom;
    }
}
