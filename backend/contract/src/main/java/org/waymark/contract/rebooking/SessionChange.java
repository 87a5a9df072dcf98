package org.waymark.contract.rebooking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.rebooking.Rebooking.Move;
import org.waymark.contract.rebooking.Rebooking.Outcome;

/**
 * A session of one's own that is not held.
 *
 * @param moves what happens, or would
 * @param answerBy the last day of a place that is held, or null where nothing is asked
 * @param others other sessions with seats left that could be taken instead, by date
 */
public record SessionChange(
        String id,
        String reason,
        Outcome outcome,
        List<Move> moves,
        @Nullable LocalDate answerBy,
        List<Other> others) {

    public SessionChange {
        moves = List.copyOf(moves);
        others = List.copyOf(others);
    }

    /** @param start local time in England */
    public record Other(String sessionId, String topic, LocalDateTime start, String place, int seatsLeft) {}
}
