package org.waymark.backend.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's seat in a session.
 *
 * @param since when it was given
 * @param holdUntil when it goes back if nobody takes it; null once it is taken
 * @param heldFor what it is held for where no pathway counts on it yet, or null
 */
public record Seat(
        String participantId,
        Instant since,
        @Nullable Instant holdUntil,
        @Nullable String heldFor) {

    public Seat(String participantId, Instant since, @Nullable Instant holdUntil) {
        this(participantId, since, holdUntil, null);
    }

    public boolean isTaken() {
        return holdUntil == null;
    }

    public boolean isOver(Instant now) {
        return holdUntil != null && holdUntil.isBefore(now);
    }
}
