package org.waymark.engine.catalogue;

/** The phases that modules are tailored to. Special schools and alternative provision share one variant. */
public enum Phase {
    PRIMARY,
    SECONDARY,
    AP_SEND
}
