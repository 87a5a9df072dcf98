package org.waymark.contract.prior;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant says that they have learnt a topic before, or have completed an NPQ.
 *
 * @param topicId null where it is about an NPQ
 * @param topic the title of the topic, or of the NPQ with its version
 * @param qualification the code of the NPQ; null where it is about a topic
 * @param text what they learnt, and what shows it
 * @param place where they learnt it
 * @param until the last day on which it counts, once it is approved
 * @param words of whoever decided, told to the participant
 * @param decided null until somebody has
 */
public record PriorClaim(
        String id,
        String participantId,
        String personName,
        @Nullable String topicId,
        String topic,
        @Nullable String qualification,
        String text,
        String place,
        LocalDate learnt,
        Instant claimed,
        State state,
        @Nullable LocalDate until,
        @Nullable String words,
        @Nullable String decidedBy,
        @Nullable Instant decided) {

    public enum State {
        CLAIMED,
        APPROVED,
        /** Approved and counting; drawn to be checked by somebody else. */
        SECOND_LOOK,
        DECLINED,
        /** Approved once; its last day has passed. */
        EXPIRED,
        TAKEN_BACK
    }

    public boolean counts() {
        return state == State.APPROVED || state == State.SECOND_LOOK;
    }
}
