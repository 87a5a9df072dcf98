package org.waymark.contract;

/** The phase a module variant is written for, and a person works in. */
public enum Phase {
    PRIMARY,
    SECONDARY,
    AP_SEND
}
