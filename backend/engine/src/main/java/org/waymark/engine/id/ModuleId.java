package org.waymark.engine.id;

/** A module: one variant of a topic, such as {@code school-culture/primary}. */
public record ModuleId(String value) implements Comparable<ModuleId> {
    public ModuleId {
        Ids.check("module id", value);
    }

    @Override
    public int compareTo(ModuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
