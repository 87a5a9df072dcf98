package org.waymark.contract.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person who was asked to confirm a task, and what became of it.
 *
 * @param name as the participant wrote it
 * @param until the last day on which the link works
 * @param answered null while there is no answer
 * @param by the name under which they answered; null while there is no answer
 * @param said what they wrote with it; may be empty
 * @param pieces how much evidence there was when they answered; 0 before
 */
public record Verification(
        String id,
        String name,
        String email,
        State state,
        Instant asked,
        LocalDate until,
        @Nullable Instant answered,
        @Nullable String by,
        String said,
        int pieces) {

    public enum State {
        WAITING,
        VERIFIED,
        /** They say what they miss. */
        MORE_NEEDED,
        /** The participant took the question back. */
        WITHDRAWN,
        /** Nobody answered in time. */
        RUN_OUT
    }
}
