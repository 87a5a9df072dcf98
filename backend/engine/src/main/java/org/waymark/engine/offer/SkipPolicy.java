package org.waymark.engine.offer;

/** What an offer does about what is already known. */
public enum SkipPolicy {
    /** Known statements need not be taught, so modules may be left out. */
    SKIPS,
    /** Every module stays; what is known is only marked. */
    ANNOTATES
}
