package org.waymark.engine.id;

/** An item that checks a statement, such as {@code adaptive-teaching/p1}. */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Ids.check("item id", value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
