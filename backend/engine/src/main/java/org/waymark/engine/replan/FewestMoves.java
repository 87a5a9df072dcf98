package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.replan.Clashes.Freed;
import org.waymark.engine.replan.Refit.Answer;

/**
 * Which steps to set free, at the least price, so that the rest can stay. Implicit hitting sets (Moreno-Centeno and Karp
 * 2013; Davies and Bacchus 2011): a clash is a few steps that cannot all stay; the cheapest freedom that resolves all
 * clashes found so far is tried, and either fits, and then nothing cheaper does, or shows other clashes. Clashes that
 * share no step are found one after another until the rest fits, which also gives an answer to be beaten.
 */
final class FewestMoves {
    private static final int MOST_CLASHES = 400;
    /** In all questions together: a few seconds at most. */
    private static final long MOST_WORK = 60_000;
    /** For one question. */
    private static final int NODES = 6_000;

    private final Retiming problem;
    private final Refit refit;
    private final Clashes clashing;
    private final List<List<Freed>> clashes = new ArrayList<>();
    private boolean proven;
    private int @Nullable [] best;

    /** @param fewest whether it is proven that nothing less can move */
    record Found(Fit fit, int[] freedom, boolean fewest) {}

    /** @param last no step may end after this week */
    FewestMoves(Retiming problem, int last) {
        this.problem = problem;
        refit = new Refit(problem, last);
        clashing = new Clashes(problem, refit);
        proven = problem.certain();
    }

    /** Empty, as null, if no fit was found. */
    @Nullable
    Found find() {
        while (clashes.size() < MOST_CLASHES && refit.spent() < MOST_WORK) {
            var choice = CheapestFreedom.resolving(problem, clashes);
            proven &= choice.cheapest();
            if (best != null && problem.cost(choice.freedom()) >= problem.cost(best)) {
                return found(best);
            }
            var answer = refit.ask(choice.freedom(), false, NODES);
            if (answer == Answer.YES) {
                return found(choice.freedom());
            }
            proven &= answer == Answer.NO;
            if (!addClashes(choice.freedom())) {
                break;
            }
        }
        proven = false;
        return best == null ? null : found(best);
    }

    /** Clash after clash until the rest fits; false if it never does. Clashes that are not certain serve only to find a fit. */
    private boolean addClashes(int[] freedom) {
        var enough = freedom.clone();
        var answer = Answer.NO;
        while (answer != Answer.YES) {
            var clash = clashing.within(enough);
            if (clash.isEmpty()) {
                return best != null;
            }
            if (answer == Answer.NO) {
                clashes.add(clash);
            }
            clash.forEach(one -> enough[one.step()] = Math.max(enough[one.step()], one.freedom()));
            answer = refit.ask(enough, false, NODES);
        }
        lessFree(enough);
        return true;
    }

    /** As little freedom as will do, dearer steps first. */
    private void lessFree(int[] enough) {
        var freedom = enough.clone();
        var dearestFirst = problem.steps().stream()
                .sorted(Comparator.comparingLong((OpenStep step) -> -step.cost(enough[step.index()]))
                        .thenComparing(OpenStep::index))
                .toList();
        for (var step : dearestFirst) {
            for (int less = step.least(); less < enough[step.index()]; less++) {
                freedom[step.index()] = less;
                if (refit.ask(freedom, false, NODES) == Answer.YES) {
                    break;
                }
                freedom[step.index()] = enough[step.index()];
            }
        }
        if (best == null || problem.cost(freedom) < problem.cost(best)) {
            best = freedom;
        }
    }

    /** Steps that stay keep every minute where that can be. */
    private Found found(int[] freedom) {
        if (refit.ask(freedom, true, NODES) != Answer.YES) {
            refit.ask(freedom, false, NODES);
        }
        return new Found(refit.fit(), freedom, proven);
    }
}
