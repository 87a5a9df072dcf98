package org.waymark.contract.bringing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session of the file, as it would be or is in the offer.
 *
 * @param theirId what the file calls it
 * @param start local time in England
 * @param place a hub's name, or "Online"
 * @param problem why it was not taken back; else null
 */
public record ImportedSession(
        String sessionId,
        String theirId,
        String topic,
        LocalDateTime start,
        int minutes,
        String place,
        int seats,
        Standing standing,
        @Nullable String problem) {

    public enum Standing {
        /** It would be added. */
        NEW,
        /** In the offer already, with the same topic, time and place; it is left as it is. */
        UNCHANGED,
        ADDED,
        TAKEN_BACK
    }
}
