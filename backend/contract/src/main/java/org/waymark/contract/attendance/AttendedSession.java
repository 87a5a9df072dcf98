package org.waymark.contract.attendance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.Register.Dispute;

/** One's own mark in a session. */
public record AttendedSession(
        String offerId,
        String sessionId,
        String topic,
        LocalDateTime start,
        String place,
        Mark mark,
        @Nullable Dispute dispute) {}
