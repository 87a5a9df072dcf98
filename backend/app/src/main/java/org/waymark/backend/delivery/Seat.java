package org.waymark.backend.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's seat in a session.
 *
 * @param since when it was given
 * @param holdUntil when it goes back if nobody takes it; null once it is taken
 */
public record Seat(
        String participantId, Instant since, @Nullable Instant holdUntil) {

    public boolean isTaken() {
        return holdUntil == null;
    }

    public boolean isOver(Instant now) {
        return holdUntil != null && holdUntil.isBefore(now);
    }
}
