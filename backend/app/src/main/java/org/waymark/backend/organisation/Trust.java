package org.waymark.backend.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trust, a federation or another group of schools, as the register has it.
 *
 * @param uid the register's number for the group
 * @param kind the register's words, such as "Multi-academy trust"
 * @param open false once the group is closed
 */
public record Trust(
        String id,
        String uid,
        String name,
        String kind,
        boolean open,
        @Nullable LocalDate closedOn) {

    /** The id of a group that came from the register. */
    public static String id(String uid) {
        return "trust-" + uid;
    }
}
