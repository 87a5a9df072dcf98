package org.waymark.engine.catalogue;

/** Whom a module is written for: everyone, or one phase. */
public sealed interface Variant {
    record Universal() implements Variant {}

    record Tailored(Phase phase) implements Variant {}

    static Variant universal() {
        return new Universal();
    }

    static Variant of(Phase phase) {
        return new Tailored(phase);
    }
}
