package org.waymark.engine.mastery;

/** What a belief about a statement means for how it is taught. Later ones rest on a stronger belief. */
public enum Decision {
    /** It is taught whole. */
    KEEP,
    /** It is probably known: taught, with less self-study. */
    SHORTEN,
    /** It is known. */
    SKIP,
    /** It is known, and at the next level too: the person should be stretched. */
    DEEPER;

    /** Whether the statement need not be taught at the level asked. */
    public boolean isKnown() {
        return this == SKIP || this == DEEPER;
    }
}
