package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.select.Needs.Need;

/**
 * Makes the arrays, presolved: only topics that can help, or that such topics need; and no variant that another of its
 * topic beats in every respect.
 */
final class ModelBuilder {
    private final Catalogue catalogue;
    private final Availability availability;
    private final Pricing pricing;
    private final List<Need> needs;
    private final Collection<TopicId> forced;

    private final Map<TopicId, Integer> topicIndex = new HashMap<>();
    final List<Module> columns = new ArrayList<>();

    ModelBuilder(
            Catalogue catalogue,
            Availability availability,
            Pricing pricing,
            List<Need> needs,
            Collection<TopicId> forced) {
        this.catalogue = catalogue;
        this.availability = availability;
        this.pricing = pricing;
        this.needs = needs.stream().filter(need -> need.need() > 0).toList();
        this.forced = forced;
    }

    CoverModel build() {
        var columnsOf = new ArrayList<int[]>();
        for (var topic : usefulTopics()) {
            var variants = undominated(availability.variants(topic));
            topicIndex.put(topic, columnsOf.size());
            columnsOf.add(range(columns.size(), columns.size() + variants.size()));
            columns.addAll(variants);
        }
        int n = columns.size();
        var cost = new int[n];
        var topicOf = new int[n];
        var needsOf = new int[n][];
        for (int j = 0; j < n; j++) {
            var module = columns.get(j);
            cost[j] = pricing.cost(module);
            topicOf[j] = index(module.topic());
            needsOf[j] = mustFollow(module).stream().mapToInt(this::index).toArray();
        }
        return rows(cost, topicOf, columnsOf, needsOf);
    }

    private int index(TopicId topic) {
        return Objects.requireNonNull(topicIndex.get(topic));
    }

    private CoverModel rows(int[] cost, int[] topicOf, List<int[]> columnsOf, int[][] needsOf) {
        var need = new ArrayList<Integer>();
        var coverOf = new ArrayList<int[]>();
        for (var row : needs) {
            need.add(row.need());
            coverOf.add(range(0, columns.size(), j -> Needs.teaches(columns.get(j), row.line())));
        }
        for (var topic : forced) {
            need.add(1);
            coverOf.add(columnsOf.get(index(topic)));
        }
        var rowsOf = new ArrayList<List<Integer>>();
        columns.forEach(column -> rowsOf.add(new ArrayList<>()));
        for (int row = 0; row < coverOf.size(); row++) {
            for (int j : coverOf.get(row)) {
                rowsOf.get(j).add(row);
            }
        }
        return new CoverModel(
                cost,
                topicOf,
                rowsOf.stream().map(ModelBuilder::toArray).toArray(int[][]::new),
                toArray(need),
                needsOf);
    }

    private Set<TopicId> usefulTopics() {
        var useful = new TreeSet<TopicId>(forced);
        catalogue.topics().keySet().stream().filter(this::helps).forEach(useful::add);
        var queue = new ArrayList<>(useful);
        while (!queue.isEmpty()) {
            for (var variant : availability.variants(queue.removeLast())) {
                mustFollow(variant).stream().filter(useful::add).forEach(queue::add);
            }
        }
        return useful;
    }

    private List<TopicId> mustFollow(Module module) {
        return availability.isStarted(module) ? List.of() : availability.needs(module);
    }

    private boolean helps(TopicId topic) {
        return availability.variants(topic).stream()
                .anyMatch(module -> needs.stream().anyMatch(need -> Needs.teaches(module, need.line())));
    }

    private List<Module> undominated(List<Module> variants) {
        var kept = new ArrayList<Module>();
        for (var variant : variants) {
            if (kept.stream().noneMatch(other -> beats(other, variant))) {
                kept.removeIf(other -> beats(variant, other));
                kept.add(variant);
            }
        }
        return kept;
    }

    private boolean beats(Module one, Module other) {
        return pricing.cost(one) <= pricing.cost(other)
                && new HashSet<>(mustFollow(other)).containsAll(mustFollow(one))
                && needs.stream()
                        .filter(need -> Needs.teaches(other, need.line()))
                        .allMatch(need -> Needs.teaches(one, need.line()));
    }

    private static int[] range(int from, int to) {
        return range(from, to, j -> true);
    }

    private static int[] range(int from, int to, IntPredicate filter) {
        return IntStream.range(from, to).filter(filter).toArray();
    }

    private static int[] toArray(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
