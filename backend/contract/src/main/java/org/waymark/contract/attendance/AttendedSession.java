package org.waymark.contract.attendance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.Register.Dispute;

/**
 * One's own mark in a session.
 *
 * @param recording a link to one of it, or null where there is none
 */
public record AttendedSession(
        String offerId,
        String sessionId,
        String topic,
        LocalDateTime start,
        String place,
        Mark mark,
        @Nullable String recording,
        @Nullable Dispute dispute) {}
