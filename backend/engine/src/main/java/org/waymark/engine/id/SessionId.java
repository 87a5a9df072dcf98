package org.waymark.engine.id;

/** A dated session of an offer. */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        Ids.check("session id", value);
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
