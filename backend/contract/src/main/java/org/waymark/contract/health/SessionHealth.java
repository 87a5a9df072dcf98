package org.waymark.contract.health;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;

/**
 * One session with its figures.
 *
 * @param runBy the delivery partner’s name, or null where the provider runs it
 * @param start local time in England
 * @param place a hub’s name, or Online
 * @param held seats kept for somebody who has still to say yes
 * @param marks made in its register
 * @param counted marks that count as attended by the offer’s rule
 * @param unmarked people with a seat and no mark, once it has begun
 * @param cancelled why it was called off, or null
 */
public record SessionHealth(
        String offerId,
        String sessionId,
        String topic,
        String qualification,
        String cohort,
        @Nullable String runBy,
        ActivityKind kind,
        LocalDateTime start,
        int minutes,
        String placeId,
        String place,
        int seats,
        int taken,
        int held,
        int marks,
        int counted,
        int unmarked,
        @Nullable String cancelled) {

    public enum Which {
        /** Begun, and not called off. */
        HELD,
        TO_COME,
        CANCELLED
    }
}
