package org.waymark.engine.id;

/** A statement of a framework, such as {@code send.graduated}; shared between qualifications. */
public record StatementId(String value) implements Comparable<StatementId> {
    public StatementId {
        Ids.check("statement id", value);
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
