package org.waymark.backend.platform.audit;

/** Where a chain ends: the number and the hash of its last batch. */
public record Head(long number, String hash) {

    static final Head NONE = new Head(0, "");
}
