package org.waymark.contract.employment;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/**
 * A place to work in.
 *
 * @param schoolId null where it is no school
 * @param trust null for a maintained school, and for nobody
 * @param phase null where it is not known
 */
public record Workplace(
        @Nullable String schoolId,
        String name,
        @Nullable String trust,
        @Nullable Phase phase) {}
