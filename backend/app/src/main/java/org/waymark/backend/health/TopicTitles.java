package org.waymark.backend.health;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;

/** Titles by topic id; a topic that has gone is called by its id. */
final class TopicTitles {

    private TopicTitles() {}

    static UnaryOperator<String> of(Content content) {
        Map<String, String> titles = content.topics().stream()
                .collect(Collectors.toMap(topic -> topic.id().toString(), Topic::title));
        return id -> titles.getOrDefault(id, id);
    }
}
