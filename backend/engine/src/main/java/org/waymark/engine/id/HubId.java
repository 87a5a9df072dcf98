package org.waymark.engine.id;

/** A place where sessions are held in person. */
public record HubId(String value) implements Comparable<HubId> {
    public HubId {
        Ids.check("hub id", value);
    }

    @Override
    public int compareTo(HubId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
