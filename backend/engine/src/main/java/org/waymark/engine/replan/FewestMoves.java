package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.replan.Refit.Answer;

/**
 * Which steps to set free, at the least price, so that the rest can stay. Implicit hitting sets (Moreno-Centeno and Karp
 * 2013; Davies and Bacchus 2011): a clash is a few steps that cannot all stay; the cheapest freedom that resolves all
 * clashes found so far is tried, and either fits, and then nothing cheaper does, or shows another clash. Steps that stay
 * keep the week in which learning ends; moving that too might now and then save a move, which is not looked for.
 */
final class FewestMoves {
    private static final int MOST_CLASHES = 40;
    private static final int NODES = 6_000;
    /** For each of the many questions that make a clash small. */
    private static final int FEW_NODES = 250;

    private final Retiming problem;
    private final Refit refit;
    private final Refit quick;
    private final List<List<Clash>> clashes = new ArrayList<>();
    private boolean proven = true;

    /** A step that must be at least so free for the clash to be resolved; one of its clash is enough. */
    record Clash(int step, int freedom) {}

    /** @param fewest whether it is proven that nothing less can move */
    record Found(Fit fit, int[] freedom, boolean fewest) {}

    /** @param last no step may end after this week */
    FewestMoves(Retiming problem, int last) {
        this.problem = problem;
        refit = new Refit(problem, last, NODES);
        quick = new Refit(problem, last, FEW_NODES);
    }

    /** Empty, as null, if no fit was found. */
    @Nullable
    Found find() {
        while (clashes.size() < MOST_CLASHES) {
            var choice = CheapestFreedom.resolving(problem, clashes);
            proven &= choice.cheapest();
            var answer = refit.ask(choice.freedom(), false);
            if (answer == Answer.YES) {
                return found(choice.freedom());
            }
            proven &= answer == Answer.NO;
            var clash = clash(choice.freedom());
            if (clash.isEmpty()) {
                break;
            }
            clashes.add(clash);
        }
        proven = false;
        return afterAll();
    }

    /** Steps that stay keep every minute where that can be. */
    private Found found(int[] freedom) {
        var fit = refit.fit();
        if (refit.ask(freedom, true) == Answer.YES) {
            fit = refit.fit();
        }
        return new Found(fit, freedom, proven);
    }

    /** Without a proof: as much freedom as it takes, dearer sessions last, and then less again, step by step. */
    private @Nullable Found afterAll() {
        for (long dearest : List.of(0L, Moves.SESSION, Moves.BOOKED, Long.MAX_VALUE)) {
            var freedom = problem.least();
            for (var step : problem.steps()) {
                int more = step.sessionCost() <= dearest ? step.freest() : OpenStep.KEEPS_SESSIONS;
                freedom[step.index()] = Math.max(freedom[step.index()], more);
            }
            if (refit.ask(freedom, false) == Answer.YES) {
                return lessFree(freedom);
            }
        }
        return null;
    }

    private Found lessFree(int[] enough) {
        var freedom = enough.clone();
        var dearestFirst = problem.steps().stream()
                .sorted(Comparator.comparingLong((OpenStep step) -> -step.cost(enough[step.index()]))
                        .thenComparing(OpenStep::index))
                .toList();
        for (var step : dearestFirst) {
            for (int less = step.least(); less < enough[step.index()]; less++) {
                freedom[step.index()] = less;
                if (refit.ask(freedom, false) == Answer.YES) {
                    break;
                }
                freedom[step.index()] = enough[step.index()];
            }
        }
        refit.ask(freedom, false);
        return found(freedom);
    }

    /** What clashes, made small: whole groups are set free first, then smaller ones (after Junker 2004). */
    private List<Clash> clash(int[] freedom) {
        var current = freedom.clone();
        for (int size = current.length / 3; size >= 1; size /= 3) {
            for (int from = 0; from < current.length; from += size) {
                current = stillClashing(current, from, Math.min(current.length, from + size));
            }
        }
        for (int i = 0; i < current.length; i++) {
            current = stillClashing(current, i, i + 1);
        }
        return clashing(current);
    }

    private int[] stillClashing(int[] freedom, int from, int to) {
        var freer = freedom.clone();
        boolean changed = false;
        for (int i = from; i < to; i++) {
            int freest = problem.steps().get(i).freest();
            changed |= freer[i] < freest;
            freer[i] = Math.max(freer[i], freest);
        }
        return changed && quick.ask(freer, false) == Answer.NO ? freer : freedom;
    }

    private List<Clash> clashing(int[] freedom) {
        var clash = new ArrayList<Clash>();
        for (var step : problem.steps()) {
            int i = step.index();
            for (int more = freedom[i] + 1; more <= step.freest(); more++) {
                var freer = freedom.clone();
                freer[i] = more;
                if (more == step.freest() || quick.ask(freer, false) != Answer.NO) {
                    clash.add(new Clash(i, more));
                    break;
                }
            }
        }
        return clash;
    }
}
