package org.waymark.engine.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.id.TopicId;

/** Finds topics that need each other. */
public final class PrerequisiteRing {
    private PrerequisiteRing() {}

    /** One ring of topics, each needing the next and the last the first; empty if there is none. */
    public static List<TopicId> find(Catalogue catalogue) {
        Map<TopicId, TreeSet<TopicId>> needs = new TreeMap<>();
        catalogue.topics().forEach((topic, variants) -> {
            var all = new TreeSet<TopicId>();
            variants.forEach(variant -> all.addAll(variant.prerequisites()));
            needs.put(topic, all);
        });
        removeAcyclic(needs);
        return needs.isEmpty() ? List.of() : ring(needs);
    }

    /** Takes out topics that need nothing that is left, again and again (Kahn 1962). */
    private static void removeAcyclic(Map<TopicId, TreeSet<TopicId>> needs) {
        Map<TopicId, List<TopicId>> dependants = new HashMap<>();
        var free = new ArrayList<TopicId>();
        needs.forEach((topic, all) -> {
            all.forEach(need ->
                    dependants.computeIfAbsent(need, t -> new ArrayList<>()).add(topic));
            if (all.isEmpty()) {
                free.add(topic);
            }
        });
        while (!free.isEmpty()) {
            var topic = free.removeLast();
            needs.remove(topic);
            for (var dependant : dependants.getOrDefault(topic, List.of())) {
                var left = Objects.requireNonNull(needs.get(dependant));
                left.remove(topic);
                if (left.isEmpty()) {
                    free.add(dependant);
                }
            }
        }
    }

    /** Every topic left needs another that is left, so that following them comes round. */
    private static List<TopicId> ring(Map<TopicId, TreeSet<TopicId>> needs) {
        var path = new LinkedHashSet<TopicId>();
        var topic = needs.keySet().iterator().next();
        while (path.add(topic)) {
            topic = Objects.requireNonNull(needs.get(topic)).first();
        }
        var all = List.copyOf(path);
        return all.subList(all.indexOf(topic), all.size());
    }
}
