package org.waymark.backend.health;

import java.time.Instant;
import org.waymark.contract.health.SessionFeedback;

/** What one person says about one session. */
public record Feedback(
        String offerId, String sessionId, String providerId, String participantId, SessionFeedback said, Instant at) {

    /** Whether anything is said at all. */
    boolean isAnswer() {
        return said.useful() != null || said.fit() != null || said.words() != null;
    }
}
