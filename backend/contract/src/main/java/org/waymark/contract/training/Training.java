package org.waymark.contract.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a participant is in training, and if not, why not.
 *
 * @param from the first day on which it holds; null for who never changed anything
 * @param until the day on which they mean to be back; null unless deferred
 * @param reason the identifier of the Department for Education; null while active
 * @param finish null where nothing is planned until they come back
 * @param undo null where there is nothing to take back
 */
public record Training(
        String participantId,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason,
        String qualification,
        String cohort,
        String provider,
        @Nullable LocalDate finish,
        @Nullable Undo undo) {

    /** As the Department for Education names them. */
    public enum State {
        ACTIVE,
        DEFERRED,
        WITHDRAWN
    }

    /**
     * The last change, which can be taken back.
     *
     * @param until the last day
     * @param problem why it cannot be taken back although there is time; null where it can
     */
    public record Undo(
            String changeId, LocalDate until, @Nullable String problem) {}
}
