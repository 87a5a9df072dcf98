package org.waymark.contract.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about sessions. A session is shown once its answers can no longer change and no fewer than the smallest
 * number have answered: every figure is a sum over such sessions, so that none tells what one person said.
 *
 * @param smallestNumber of answers that are shown
 * @param open sessions that people can still answer about
 * @param tooFew sessions that too few have answered about
 * @param topics by title
 * @param words what people wrote, without names and in no order that tells anything
 */
public record Satisfaction(int smallestNumber, int open, int tooFew, List<OfTopic> topics, List<String> words) {

    public Satisfaction {
        topics = List.copyOf(topics);
        words = List.copyOf(words);
    }

    /** @param sessions that are shown */
    public record OfTopic(String topic, int sessions, Answers useful, Answers fit) {}

    /** @param mean 1 to 5, to one decimal place; null where nobody is counted */
    public record Answers(int people, @Nullable Double mean) {}
}
