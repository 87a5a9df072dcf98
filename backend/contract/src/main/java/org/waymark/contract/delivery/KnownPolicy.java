package org.waymark.contract.delivery;

/** What happens to modules that somebody knows already. */
public enum KnownPolicy {
    /** They may be left out. */
    SKIPS,
    /** They stay, with less self-study. */
    SHORTENS,
    /** They stay as they are. */
    ANNOTATES
}
