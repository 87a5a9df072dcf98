package org.waymark.engine.catalogue;

/** How time is spent. */
public enum ActivityKind {
    SELF_STUDY,
    LIVE_ONLINE,
    IN_PERSON,
    COACHING,
    WORKPLACE_TASK;

    /** Whether it happens in a dated session of the offer. */
    public boolean isLive() {
        return this == LIVE_ONLINE || this == IN_PERSON;
    }
}
