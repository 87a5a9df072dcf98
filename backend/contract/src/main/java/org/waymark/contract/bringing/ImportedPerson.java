package org.waymark.contract.bringing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the file, as they would be or are in Waymark.
 *
 * @param done steps that are finished
 * @param begun steps that are begun and not finished
 * @param attended sessions that they were at, or have caught up on
 * @param booked sessions to come that they have a seat in
 * @param finish when the rest would be finished; null where nothing was planned
 * @param problem why they were not brought in, or not taken back; else null
 */
public record ImportedPerson(
        String personId,
        String name,
        String school,
        Standing standing,
        int done,
        int begun,
        int attended,
        int booked,
        @Nullable LocalDate finish,
        @Nullable String problem) {

    public enum Standing {
        /** Waymark does not know them; they would be added. */
        NEW,
        /** One of the provider's people already; they would be put on the offer. */
        KNOWN,
        /** On the offer already; they are left as they are. */
        UNCHANGED,
        BROUGHT_IN,
        NOT_BROUGHT_IN,
        TAKEN_BACK
    }
}
