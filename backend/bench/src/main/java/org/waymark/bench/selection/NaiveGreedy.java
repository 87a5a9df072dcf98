package org.waymark.bench.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;

/**
 * What one would write first: again and again the module that teaches most of what is missing for its cost, with all
 * that it needs (Chvátal 1979).
 */
final class NaiveGreedy {
    private final CoverProblem problem;
    private final int[] missing;
    private final Map<Integer, List<Integer>> rowsOf = new HashMap<>();
    private final Set<TopicId> topics = new HashSet<>();
    private final List<Module> chosen = new ArrayList<>();

    private NaiveGreedy(CoverProblem problem) {
        this.problem = problem;
        missing = problem.rows().stream().mapToInt(CoverProblem.Row::exposures).toArray();
        for (int row = 0; row < missing.length; row++) {
            for (int j : problem.rows().get(row).modules()) {
                rowsOf.computeIfAbsent(j, k -> new ArrayList<>()).add(row);
            }
        }
    }

    static Choice solve(CoverProblem problem) {
        var greedy = new NaiveGreedy(problem);
        for (int best = greedy.best(); best >= 0; best = greedy.best()) {
            greedy.take(best);
        }
        return new Choice(greedy.chosen, problem.costOf(greedy.chosen), -problem.asked());
    }

    /** -1 if nothing is missing. */
    private int best() {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int j = 0; j < problem.modules().size(); j++) {
            long gain = gain(j);
            if (gain > 0 && problem.cost()[j] / (double) gain < least) {
                least = problem.cost()[j] / (double) gain;
                best = j;
            }
        }
        return best;
    }

    private long gain(int j) {
        return topics.contains(problem.modules().get(j).topic())
                ? 0
                : rowsOf.getOrDefault(j, List.of()).stream()
                        .filter(row -> missing[row] > 0)
                        .count();
    }

    private void take(int j) {
        var module = problem.modules().get(j);
        chosen.add(module);
        topics.add(module.topic());
        rowsOf.getOrDefault(j, List.of()).forEach(row -> missing[row]--);
        for (var topic : module.prerequisites()) {
            if (!topics.contains(topic)) {
                take(cheapest(topic));
            }
        }
    }

    private int cheapest(TopicId topic) {
        return Objects.requireNonNull(problem.variants().get(topic)).stream()
                .min((one, other) -> Long.compare(problem.cost()[one], problem.cost()[other]))
                .orElseThrow();
    }
}
