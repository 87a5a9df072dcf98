package org.waymark.engine.learner;

import java.util.Map;
import java.util.Set;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/**
 * What the person decided.
 *
 * @param pinned modules that must be in
 * @param electives topics that must be in, in whichever variant fits
 * @param excluded topics that must be out
 * @param swaps the variant to use if the topic is in
 * @param catchUp topics whose sessions may be replaced by a recording for this person
 */
public record Choices(
        Set<ModuleId> pinned,
        Set<TopicId> electives,
        Set<TopicId> excluded,
        Map<TopicId, ModuleId> swaps,
        Set<TopicId> catchUp) {
    public Choices {
        pinned = Set.copyOf(pinned);
        electives = Set.copyOf(electives);
        excluded = Set.copyOf(excluded);
        swaps = Map.copyOf(swaps);
        catchUp = Set.copyOf(catchUp);
    }

    public static Choices none() {
        return new Choices(Set.of(), Set.of(), Set.of(), Map.of(), Set.of());
    }

    public Choices withPinned(Set<ModuleId> modules) {
        return new Choices(modules, electives, excluded, swaps, catchUp);
    }

    public Choices withElectives(Set<TopicId> topics) {
        return new Choices(pinned, topics, excluded, swaps, catchUp);
    }

    public Choices withExcluded(Set<TopicId> topics) {
        return new Choices(pinned, electives, topics, swaps, catchUp);
    }

    public Choices withSwaps(Map<TopicId, ModuleId> variants) {
        return new Choices(pinned, electives, excluded, variants, catchUp);
    }

    public Choices withCatchUp(Set<TopicId> topics) {
        return new Choices(pinned, electives, excluded, swaps, topics);
    }
}
