package org.waymark.engine.id;

/** A provider's blended delivery to one cohort. */
public record OfferId(String value) implements Comparable<OfferId> {
    public OfferId {
        Ids.check("offer id", value);
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
