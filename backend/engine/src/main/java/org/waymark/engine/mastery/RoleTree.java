package org.waymark.engine.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Respondent.Response;

/** What people in one role know by their answers alone. */
final class RoleTree {
    private static final double[] NOTHING = new double[Scale.NODES];

    private final List<StatementId> statements;
    private final Tree tree;

    RoleTree(Prior prior, Map<StatementId, String> areas) {
        var sorted = new TreeMap<>(areas);
        var names = List.copyOf(new TreeSet<>(areas.values()));
        statements = List.copyOf(sorted.keySet());
        tree = new Tree(
                prior, names, sorted.values().stream().mapToInt(names::indexOf).toArray());
    }

    /** @return by each statement that was answered, the chance of each point of the scale */
    Map<StatementId, double[]> chances(List<Response> responses, Function<Response, Curve> curves) {
        var byStatement = responses.stream()
                .collect(Collectors.groupingBy(response -> response.item().statement()));
        var evidence = statements.stream()
                .map(statement -> {
                    var own = byStatement.get(statement);
                    return own == null ? NOTHING : log(own, curves);
                })
                .toList();
        var chances = new HashMap<StatementId, double[]>();
        tree.chances(evidence, i -> byStatement.containsKey(statements.get(i)))
                .forEach((i, chance) -> chances.put(statements.get(i), chance));
        return chances;
    }

    private static double[] log(List<Response> responses, Function<Response, Curve> curves) {
        var log = new double[Scale.NODES];
        for (var response : responses) {
            var curve = curves.apply(response);
            for (int node = 0; node < Scale.NODES; node++) {
                log[node] += Math.log(curve.likelihood(response.right(), node));
            }
        }
        return log;
    }
}
