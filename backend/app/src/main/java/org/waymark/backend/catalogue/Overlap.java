package org.waymark.backend.catalogue;

import java.util.List;

/** A statement that more than one qualification asks, so that what is learnt for one can count for the next. */
public record Overlap(Statement statement, List<AskedBy> askedBy) {

    /** @param level 1 to 4 */
    public record AskedBy(FrameworkId framework, int level) {}

    public Overlap {
        askedBy = List.copyOf(askedBy);
    }
}
