package org.waymark.engine.id;

/** People who learn together: a cohort at a hub, or one online. */
public record GroupId(String value) implements Comparable<GroupId> {
    public GroupId {
        Ids.check("group id", value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
