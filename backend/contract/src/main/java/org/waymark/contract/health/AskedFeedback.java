package org.waymark.contract.health;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody attended and can say something about.
 *
 * @param start local time in England
 * @param until the last day on which it can be answered and changed
 * @param given what they have said, or null
 */
public record AskedFeedback(
        String offerId,
        String sessionId,
        String topic,
        LocalDateTime start,
        String place,
        LocalDate until,
        @Nullable SessionFeedback given) {}
