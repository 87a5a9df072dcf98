package org.waymark.engine.bulk;

/** A large part that people share: compared by identity. */
record Shared(Object part) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Shared shared && shared.part == part;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(part);
    }
}
