package org.waymark.engine.replan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.waymark.engine.replan.Clashes.Freed;

/**
 * The cheapest freedom that resolves every clash and lets the blend rules be kept: a least hitting set, by branch and
 * bound.
 */
final class CheapestFreedom {
    private static final int MOST_NODES = 100_000;

    private final Retiming problem;
    private final List<List<Freed>> clashes;
    private final Set<Integer> easy;
    private int[] best;
    private long bestCost = Long.MAX_VALUE;
    private int nodes;

    /** @param cheapest whether the search was not cut off */
    record Choice(int[] freedom, boolean cheapest) {}

    private CheapestFreedom(Retiming problem, List<List<Freed>> clashes, Set<Integer> easy) {
        this.easy = easy;
        this.problem = problem;
        this.clashes = clashes;
        best = problem.least();
    }

    /** @param easy steps that are set free first where others would do as well */
    static Choice resolving(Retiming problem, List<List<Freed>> clashes, Set<Integer> easy) {
        var search = new CheapestFreedom(problem, clashes, easy);
        search.choose(problem.least(), problem.freest());
        return new Choice(search.best, search.nodes <= MOST_NODES);
    }

    /** @param most how free each step may be; to be freer has been looked at already */
    private void choose(int[] freedom, int[] most) {
        long cost = problem.cost(freedom);
        if ((nodes++ > MOST_NODES && bestCost < Long.MAX_VALUE) || stillToPay(freedom, most) >= bestCost - cost) {
            return;
        }
        var open = open(freedom);
        if (open.isEmpty()) {
            best = freedom;
            bestCost = cost;
            return;
        }
        var left = most.clone();
        open.stream()
                .filter(one -> one.freedom() <= most[one.step()])
                .sorted(Comparator.comparingLong((Freed one) -> price(freedom, one))
                        .thenComparing(one -> !easy.contains(one.step())))
                .forEach(one -> {
                    var freer = freedom.clone();
                    freer[one.step()] = one.freedom();
                    choose(freer, left);
                    left[one.step()] = one.freedom() - 1;
                });
    }

    /** Of these at least one must be so free; empty if all is resolved. */
    private List<Freed> open(int[] freedom) {
        var clash = shortestOpen(freedom);
        return clash.isEmpty()
                ? problem.blend().helping(freedom).stream()
                        .map(step -> new Freed(step, OpenStep.FREE))
                        .toList()
                : clash;
    }

    private long price(int[] freedom, Freed clash) {
        var step = problem.steps().get(clash.step());
        return step.cost(clash.freedom()) - step.cost(freedom[clash.step()]);
    }

    private long stillToPay(int[] freedom, int[] most) {
        return Math.max(forClashes(freedom), forBlend(freedom, most));
    }

    private long forBlend(int[] freedom, int[] most) {
        if (problem.blend().allow(freedom)) {
            return 0;
        }
        var prices = new long[freedom.length];
        for (var step : problem.steps()) {
            int i = step.index();
            prices[i] = most[i] == OpenStep.FREE ? step.cost(OpenStep.FREE) - step.cost(freedom[i]) : -1;
        }
        return problem.blend().leastPrice(freedom, prices);
    }

    /** A bound: clashes that share no step are paid for one by one. */
    private long forClashes(int[] freedom) {
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
