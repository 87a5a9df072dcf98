package org.waymark.contract.facilitation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session, as whoever runs it needs it.
 *
 * @param start local time in England
 * @param place the hub, or "Online"
 * @param people who have a seat
 * @param marked of them and those who had one, how many are marked
 * @param cancelled why it is not held, or null
 */
public record FacilitatedSession(
        String offerId,
        String sessionId,
        String topic,
        String cohort,
        LocalDateTime start,
        int minutes,
        String place,
        @Nullable String room,
        @Nullable String joinLink,
        @Nullable String dialIn,
        int people,
        int marked,
        State state,
        @Nullable String cancelled) {

    public enum State {
        /** Still to come. */
        AHEAD,
        /** Begun, today or before; its register can be taken. */
        BEGUN,
        CANCELLED
    }
}
