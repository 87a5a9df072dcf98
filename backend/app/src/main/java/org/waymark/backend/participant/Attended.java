package org.waymark.backend.participant;

import java.time.LocalDate;
import org.waymark.contract.attendance.Mark;

/**
 * What a register says of somebody in one session.
 *
 * @param minutes how long the session was
 * @param counts whether the mark counts as attended by the rule of the offer
 */
public record Attended(
        String offerId, String sessionId, String topicId, LocalDate on, int minutes, Mark mark, boolean counts) {

    public boolean isAt(String offer, String session) {
        return offerId.equals(offer) && sessionId.equals(session);
    }
}
