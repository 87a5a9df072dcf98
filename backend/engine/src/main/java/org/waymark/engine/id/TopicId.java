package org.waymark.engine.id;

/** A topic, taught by one universal module or by equivalent variants. */
public record TopicId(String value) implements Comparable<TopicId> {
    public TopicId {
        Ids.check("topic id", value);
    }

    @Override
    public int compareTo(TopicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
