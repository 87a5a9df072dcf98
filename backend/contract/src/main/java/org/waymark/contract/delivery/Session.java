package org.waymark.contract.delivery;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;

/**
 * @param start local time in England
 * @param hub the place, or null for an online session
 * @param taken seats that participants' pathways count on
 * @param cancelled why it is not held, or null where it is
 */
public record Session(
        String id,
        String topicId,
        String topicTitle,
        ActivityKind kind,
        LocalDateTime start,
        int minutes,
        @Nullable String hub,
        int seats,
        int taken,
        boolean anchor,
        List<String> access,
        @Nullable String cancelled) {

    public Session {
        access = List.copyOf(access);
    }
}
