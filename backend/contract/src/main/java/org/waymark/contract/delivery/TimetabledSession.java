package org.waymark.contract.delivery;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.contract.delivery.SessionWanted.Online;

/**
 * A session with all that its provider runs it by.
 *
 * @param start local time in England
 * @param waiting people on its waiting list
 * @param seriesId the same for sessions that were added together, or null
 * @param cancelled why it is not held, or null where it is
 */
public record TimetabledSession(
        String id,
        String offerId,
        String topicId,
        String topicTitle,
        LocalDateTime start,
        int minutes,
        @Nullable String hubId,
        @Nullable String hub,
        @Nullable String room,
        int seats,
        int taken,
        int waiting,
        @Nullable Facilitator facilitator,
        @Nullable Online online,
        List<String> access,
        boolean anchor,
        @Nullable String seriesId,
        @Nullable String cancelled) {

    public TimetabledSession {
        access = List.copyOf(access);
    }
}
