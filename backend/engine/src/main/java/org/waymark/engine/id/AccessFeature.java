package org.waymark.engine.id;

/** Something a session provides and a person may need, such as {@code step-free} or {@code captions}. */
public record AccessFeature(String value) implements Comparable<AccessFeature> {
    public AccessFeature {
        Ids.check("access feature", value);
    }

    @Override
    public int compareTo(AccessFeature other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
