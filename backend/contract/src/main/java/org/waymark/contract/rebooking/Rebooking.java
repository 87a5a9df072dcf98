package org.waymark.contract.rebooking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that are not to be held, and what becomes of everybody who has a seat in them.
 *
 * @param jobId the job that works on it, or the last that did
 * @param undoProblem why it cannot be taken back, or null where it can
 */
public record Rebooking(
        String id,
        State state,
        String reason,
        String byName,
        Instant created,
        @Nullable String jobId,
        List<CancelledSession> sessions,
        List<Rebooked> people,
        @Nullable String undoProblem) {

    public Rebooking {
        sessions = List.copyOf(sessions);
        people = List.copyOf(people);
    }

    public enum State {
        /** It is being worked out who would go where. */
        PLANNING,
        /** Nothing has changed yet. */
        PLANNED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE
    }

    /** @param instead the session that is held in its place, or null */
    public record CancelledSession(
            String offerId,
            String sessionId,
            String qualification,
            String topic,
            LocalDateTime start,
            String place,
            @Nullable LocalDateTime instead) {}

    /**
     * @param conflict why there is no place, or null
     * @param fixes changes that were tried and work
     * @param answerBy the last day of a place that is held for their answer
     */
    public record Rebooked(
            String participantId,
            String name,
            String school,
            Outcome outcome,
            List<Move> moves,
            @Nullable String conflict,
            List<String> fixes,
            @Nullable LocalDate answerBy) {

        public Rebooked {
            moves = List.copyOf(moves);
            fixes = List.copyOf(fixes);
        }
    }

    /** From one session to another of the topic, or to none, where it is learnt otherwise. */
    public record Move(
            String topic,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable String toPlace) {}

    public enum Outcome {
        /** Not looked at yet. */
        WAITING,
        WOULD_MOVE,
        /** The new date is short notice, so they would be asked. */
        WOULD_BE_ASKED,
        WOULD_HAVE_NO_PLACE,
        MOVED,
        ASKED,
        ACCEPTED,
        DECLINED,
        /** Did not answer in time. */
        NO_ANSWER,
        NO_PLACE,
        /** Had left the session by themselves, or the offer. */
        NOT_CONCERNED,
        PUT_BACK
    }
}
