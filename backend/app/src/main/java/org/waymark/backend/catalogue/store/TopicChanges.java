package org.waymark.backend.catalogue.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a release changes for whoever learns, by topic.
 *
 * @param changed whose own files differ; statements, frameworks and evidence are not topics
 */
public record TopicChanges(List<String> added, List<String> changed, List<String> removed) {
    private static final String TOPICS = "modules/";

    public TopicChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    static TopicChanges between(Collection<FileRef> before, Collection<FileRef> after) {
        var old = byTopic(before);
        var current = byTopic(after);
        return new TopicChanges(
                keys(current, topic -> !old.containsKey(topic)),
                keys(current, topic -> old.containsKey(topic) && !Objects.equals(current.get(topic), old.get(topic))),
                keys(old, topic -> !current.containsKey(topic)));
    }

    @Override
    public String toString() {
        return "topics added " + added + ", changed " + changed + ", removed " + removed;
    }

    private static SortedMap<String, Set<FileRef>> byTopic(Collection<FileRef> files) {
        var topics = new TreeMap<String, Set<FileRef>>();
        for (var file : files) {
            if (file.path().startsWith(TOPICS)) {
                var topic = file.path().substring(TOPICS.length(), file.path().lastIndexOf('/'));
                topics.computeIfAbsent(topic, t -> new HashSet<>()).add(file);
            }
        }
        return topics;
    }

    private static List<String> keys(SortedMap<String, Set<FileRef>> topics, Predicate<String> wanted) {
        return topics.keySet().stream().filter(wanted).toList();
    }
}
