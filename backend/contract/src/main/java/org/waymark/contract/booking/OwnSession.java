package org.waymark.contract.booking;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic that is taught live, with the session that somebody has of it.
 *
 * @param session the one they have or had, or null where there is none
 * @param problem what is wrong with it, in sentences, or null
 * @param takingPart null where they have no seat, or only while they decide on a proposal
 * @param recording a link to one of the topic, where they have no session of it to come; null where there is none
 * @param others other sessions of the topic to come, by date, full ones too
 */
public record OwnSession(
        String topicId,
        String topic,
        State state,
        @Nullable BookedSession session,
        @Nullable String problem,
        @Nullable TakingPart takingPart,
        @Nullable String recording,
        List<Other> others) {

    public OwnSession {
        others = List.copyOf(others);
    }

    public enum State {
        /** There is a seat, and the pathway is planned with it. */
        BOOKED,
        /** There is a seat; the pathway is about to be planned around it. */
        PLANNING,
        /** There is a seat, but other sessions at short notice would have to move for it. */
        ASKS,
        /** There is a seat, but no pathway with it. */
        DOES_NOT_FIT,
        /** The seat is held until the person has answered a proposal. */
        HELD,
        CANCELLED,
        /** A recording stands in. */
        RECORDED,
        /** No seat. */
        NONE
    }

    /**
     * @param daysOut how many days out of school more, or fewer where negative
     * @param travelMinutes one way; null online
     * @param problem why it cannot be booked, or null
     * @param waiting null where nobody waits
     */
    public record Other(
            BookedSession session,
            int seatsLeft,
            int daysOut,
            @Nullable Integer travelMinutes,
            @Nullable String problem,
            @Nullable Waiting waiting) {}

    /**
     * People who wait for a seat.
     *
     * @param position the person's own, 1 for whoever is next; 0 where they do not wait
     * @param heldUntil local time in England until which a seat is held for them, or null
     * @param askedBy who asks them to move here, or null where they wait of their own accord
     */
    public record Waiting(
            int people,
            int position,
            @Nullable LocalDateTime heldUntil,
            @Nullable String askedBy) {}
}
