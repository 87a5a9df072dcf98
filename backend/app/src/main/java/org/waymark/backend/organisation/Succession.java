package org.waymark.backend.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schools took over from one, as the register's links say.
 *
 * @param urn of the school that was there before
 */
public record Succession(String urn, List<Successor> successors) {

    public Succession {
        successors = List.copyOf(successors);
    }

    /**
     * @param kind in the register's words, such as "Successor - merged"
     * @param on null where the register does not say
     */
    public record Successor(
            String urn, String kind, @Nullable LocalDate on) {}
}
