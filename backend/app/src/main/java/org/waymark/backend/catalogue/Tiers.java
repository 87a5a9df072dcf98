package org.waymark.backend.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.StatementId;

/**
 * Which topics go deeper than others. One does where the two share a statement, it teaches none of those shared at a
 * lower level, and at least one at a higher.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0094-repeats-are-worked-out.md">decision 0094</a>
 */
public final class Tiers {

    private static final Comparator<Topic> BY_TITLE = Comparator.comparing(Topic::title);

    private final List<Topic> all;

    public Tiers(List<Topic> all) {
        this.all = List.copyOf(all);
    }

    /** Those that the topic goes deeper than, by title. */
    public List<Topic> below(Topic topic) {
        return topics(other -> isDeeper(topic, other));
    }

    /** Those that go deeper than the topic, by title. */
    public List<Topic> above(Topic topic) {
        return topics(other -> isDeeper(other, topic));
    }

    private List<Topic> topics(Predicate<Topic> filter) {
        return all.stream().filter(filter).sorted(BY_TITLE).toList();
    }

    /** The same topics in the same order, but each after those that it goes deeper than. */
    public List<Topic> rising(List<Topic> topics) {
        Set<Topic> placed = new LinkedHashSet<>();
        topics.forEach(topic -> place(topic, topics, new ArrayList<>(), placed));
        return List.copyOf(placed);
    }

    /** @param waiting topics that this one comes before; three may go in a ring, each deeper in another statement */
    private void place(Topic topic, List<Topic> topics, List<Topic> waiting, Set<Topic> placed) {
        if (placed.contains(topic) || waiting.contains(topic)) {
            return;
        }
        waiting.add(topic);
        below(topic).stream().filter(topics::contains).forEach(lower -> place(lower, topics, waiting, placed));
        placed.add(topic);
    }

    private static boolean isDeeper(Topic topic, Topic than) {
        Map<StatementId, Integer> levels =
                than.covers().stream().collect(Collectors.toMap(Cover::statement, Cover::level));
        List<Integer> steps = topic.covers().stream()
                .map(cover -> cover.level() - levels.getOrDefault(cover.statement(), cover.level()))
                .toList();
        return steps.stream().allMatch(step -> step >= 0) && steps.stream().anyMatch(step -> step > 0);
    }
}
