package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;

/** Makes the arrays, of all topics that can help, or must be in, or that such topics need. */
final class ModelBuilder {
    private final Availability availability;
    private final Pricing pricing;
    private final Lines lines;
    private final Map<TopicId, Integer> topicIndex = new HashMap<>();
    /** Per line of demand, its row, or -1. */
    private final int[] rowOf;

    private final int[] need;
    final List<Module> columns = new ArrayList<>();

    /** @param needed exposures per line */
    ModelBuilder(Availability availability, Pricing pricing, Lines lines, int[] needed) {
        this.availability = availability;
        this.pricing = pricing;
        this.lines = lines;
        need = Arrays.stream(needed).filter(exposures -> exposures > 0).toArray();
        rowOf = new int[needed.length];
        int row = 0;
        for (int line = 0; line < needed.length; line++) {
            rowOf[line] = needed[line] > 0 ? row++ : -1;
        }
    }

    /** @param forced topics that must be in */
    CoverModel build(Collection<TopicId> all, Collection<TopicId> forced) {
        for (var topic : useful(all, forced)) {
            topicIndex.put(topic, topicIndex.size());
            columns.addAll(availability.variants(topic));
        }
        int n = columns.size();
        var cost = new int[n];
        var topicOf = new int[n];
        var rowsOf = new int[n][];
        var needsOf = new int[n][];
        for (int j = 0; j < n; j++) {
            var module = columns.get(j);
            cost[j] = pricing.cost(module);
            topicOf[j] = index(module.topic());
            rowsOf[j] = rows(module).toArray();
            needsOf[j] = availability.mustFollow(module).stream()
                    .mapToInt(this::index)
                    .toArray();
        }
        return new CoverModel(cost, topicOf, rowsOf, need, needsOf)
                .requiring(forced.stream().mapToInt(this::index).toArray());
    }

    private int index(TopicId topic) {
        return Objects.requireNonNull(topicIndex.get(topic));
    }

    private IntStream rows(Module module) {
        return Arrays.stream(lines.taughtBy(module)).map(line -> rowOf[line]).filter(row -> row >= 0);
    }

    private Collection<TopicId> useful(Collection<TopicId> all, Collection<TopicId> forced) {
        var useful = new TreeSet<>(forced);
        all.stream().filter(this::helps).forEach(useful::add);
        var queue = new ArrayList<>(useful);
        while (!queue.isEmpty()) {
            for (var variant : availability.variants(queue.removeLast())) {
                availability.mustFollow(variant).stream().filter(useful::add).forEach(queue::add);
            }
        }
        return useful;
    }

    private boolean helps(TopicId topic) {
        return availability.variants(topic).stream()
                .anyMatch(module -> rows(module).findAny().isPresent());
    }
}
