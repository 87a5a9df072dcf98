package org.waymark.engine.select;

import java.util.ArrayList;
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
        boolean removed = true;
        while (removed) {
            var free = needs.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            free.forEach(needs::remove);
            needs.values().forEach(all -> all.removeAll(free));
            removed = !free.isEmpty();
        }
        return needs.isEmpty() ? List.of() : ring(needs);
    }

    /** Every topic left needs another that is left, so that following them comes round. */
    private static List<TopicId> ring(Map<TopicId, TreeSet<TopicId>> needs) {
        var path = new ArrayList<TopicId>();
        var topic = needs.keySet().iterator().next();
        while (!path.contains(topic)) {
            path.add(topic);
            topic = Objects.requireNonNull(needs.get(topic)).first();
        }
        return List.copyOf(path.subList(path.indexOf(topic), path.size()));
    }
}
