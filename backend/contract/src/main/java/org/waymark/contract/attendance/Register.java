package org.waymark.contract.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has a seat in a session, and how they took part.
 *
 * @param start local time in England
 * @param open whether it can be taken: once the session has begun
 */
public record Register(
        String offerId,
        String sessionId,
        String topic,
        LocalDateTime start,
        String place,
        boolean open,
        List<Line> lines) {

    public Register {
        lines = List.copyOf(lines);
    }

    /** @param mark null until it is taken */
    public record Line(
            String participantId,
            String name,
            String school,
            @Nullable Mark mark,
            @Nullable String markedBy,
            @Nullable Instant markedAt,
            @Nullable Dispute dispute) {}

    /** @param answer null until somebody has looked at it */
    public record Dispute(
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy) {}
}
