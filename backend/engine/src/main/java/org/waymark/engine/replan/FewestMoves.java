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
    /** After so much of it an answer to be beaten is looked for, should there be no time to prove the cheapest. */
    private static final long MUCH_WORK = 30_000;
    /** For one question. */
    private static final int NODES = 6_000;
    /** For whether there is another clash at once. */
    private static final int FEW_NODES = 60;

    private final Retiming problem;
    private final int last;
    private final Refit refit;
    private final Clashes clashing;
    private final List<List<Freed>> clashes = new ArrayList<>();
    private boolean proven;
    private int @Nullable [] best;

    /** @param fewest whether it is proven that nothing less can move */
    record Found(Fit fit, int[] freedom, boolean fewest) {
        /** Steps that stay keep every minute where that can be. */
        static Found of(Refit refit, int[] freedom, boolean fewest, int nodes) {
            if (refit.ask(freedom, true, nodes) != Answer.YES) {
                refit.ask(freedom, false, nodes);
            }
            return new Found(refit.fit(), freedom, fewest);
        }
    }

    /** @param last no step may end after this week */
    FewestMoves(Retiming problem, int last) {
        this.problem = problem.withBlend(problem.blend().endingBy(last));
        this.last = last;
        refit = new Refit(this.problem, last);
        clashing = new Clashes(this.problem, refit);
        proven = problem.certain();
    }

    /** Empty, as null, if no fit was found. */
    @Nullable
    Found find() {
        if (!problem.blend().allow(problem.freest())) {
            return null;
        }
        var easy = EasySteps.of(problem, last);
        while (clashes.size() < MOST_CLASHES && refit.spent() < MOST_WORK) {
            var choice = CheapestFreedom.resolving(problem, clashes, easy);
            proven &= choice.cheapest();
            if (best != null && problem.cost(choice.freedom()) >= problem.cost(best)) {
                return found(best);
            }
            var answer = refit.ask(choice.freedom(), false, NODES);
            if (answer == Answer.YES) {
                return found(choice.freedom());
            }
            proven &= answer == Answer.NO;
            boolean certain = answer == Answer.NO && refit.spent() < MUCH_WORK;
            if (certain ? !addClashes(choice.freedom()) : !findEnough(choice.freedom())) {
                break;
            }
        }
        proven = false;
        return best == null ? null : found(best);
    }

    /** Clash after clash until it does not show at once that the rest clash; false if nothing resolves one. */
    private boolean addClashes(int[] freedom) {
        var enough = freedom.clone();
        do {
            var clash = clashing.within(enough);
            if (clash.isEmpty()) {
                return false;
            }
            clashes.add(clash);
            resolve(clash, enough);
        } while (refit.ask(enough, false, FEW_NODES) == Answer.NO);
        return true;
    }

    private static void resolve(List<Freed> clash, int[] freedom) {
        clash.forEach(one -> freedom[one.step()] = Math.max(freedom[one.step()], one.freedom()));
    }

    /** An answer to be beaten; false if there is none. Clashes that are not certain serve only to find it. */
    private boolean findEnough(int[] freedom) {
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
            resolve(clash, enough);
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

    private Found found(int[] freedom) {
        return Found.of(refit, freedom, proven, NODES);
    }
}
