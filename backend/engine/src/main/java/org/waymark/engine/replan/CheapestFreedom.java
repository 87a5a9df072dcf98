package org.waymark.engine.replan;

import java.util.List;
import org.waymark.engine.replan.Clashes.Freed;

/** The cheapest freedom that resolves every clash: a least hitting set, by branch and bound. */
final class CheapestFreedom {
    private static final int MOST_NODES = 100_000;

    private final Retiming problem;
    private final List<List<Freed>> clashes;
    private int[] best;
    private long bestCost = Long.MAX_VALUE;
    private int nodes;

    /** @param cheapest whether the search was not cut off */
    record Choice(int[] freedom, boolean cheapest) {}

    private CheapestFreedom(Retiming problem, List<List<Freed>> clashes) {
        this.problem = problem;
        this.clashes = clashes;
        best = problem.least();
    }

    static Choice resolving(Retiming problem, List<List<Freed>> clashes) {
        var search = new CheapestFreedom(problem, clashes);
        search.choose(problem.least());
        return new Choice(search.best, search.nodes <= MOST_NODES);
    }

    private void choose(int[] freedom) {
        long cost = problem.cost(freedom);
        if ((nodes++ > MOST_NODES && bestCost < Long.MAX_VALUE) || cost + stillToPay(freedom) >= bestCost) {
            return;
        }
        var open = shortestOpen(freedom);
        if (open.isEmpty()) {
            best = freedom;
            bestCost = cost;
            return;
        }
        open.stream()
                .sorted((one, other) -> Long.compare(price(freedom, one), price(freedom, other)))
                .forEach(clash -> {
                    var freer = freedom.clone();
                    freer[clash.step()] = clash.freedom();
                    choose(freer);
                });
    }

    private long price(int[] freedom, Freed clash) {
        var step = problem.steps().get(clash.step());
        return step.cost(clash.freedom()) - step.cost(freedom[clash.step()]);
    }

    /** A bound: clashes that share no step are paid for one by one. */
    private long stillToPay(int[] freedom) {
        var used = new boolean[freedom.length];
        long sum = 0;
        for (var clash : clashes) {
            if (isOpen(clash, freedom) && clash.stream().noneMatch(one -> used[one.step()])) {
                clash.forEach(one -> used[one.step()] = true);
                sum += clash.stream()
                        .mapToLong(one -> price(freedom, one))
                        .min()
                        .orElse(0);
            }
        }
        return sum;
    }

    private List<Freed> shortestOpen(int[] freedom) {
        List<Freed> shortest = List.of();
        for (var clash : clashes) {
            if (isOpen(clash, freedom) && (shortest.isEmpty() || clash.size() < shortest.size())) {
                shortest = clash;
            }
        }
        return shortest;
    }

    private static boolean isOpen(List<Freed> clash, int[] freedom) {
        return clash.stream().noneMatch(one -> freedom[one.step()] >= one.freedom());
    }
}
