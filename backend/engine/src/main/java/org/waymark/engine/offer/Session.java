package org.waymark.engine.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;

/**
 * A dated session of a topic.
 *
 * @param kind live online or in person
 * @param start local time in England
 * @param hub where; none for online
 * @param seatsLeft seats this person could take, one that they hold included
 * @param features what it provides for access
 * @param anchor whether the whole cohort comes: those who can must take it, after its preparation
 */
public record Session(
        SessionId id,
        TopicId topic,
        ActivityKind kind,
        LocalDateTime start,
        int minutes,
        @Nullable HubId hub,
        int seatsLeft,
        Set<AccessFeature> features,
        boolean anchor) {
    private static final int LONGEST = 600;

    public Session {
        features = Set.copyOf(features);
        if (!kind.isLive()) {
            throw new IllegalArgumentException("session " + id + " must be live online or in person");
        }
        if (minutes < 1 || minutes > LONGEST || seatsLeft < 0) {
            throw new IllegalArgumentException(
                    "session " + id + " needs 1 to " + LONGEST + " minutes and seats of 0 or more");
        }
        if ((kind == ActivityKind.IN_PERSON) != (hub != null)) {
            throw new IllegalArgumentException("session " + id + " needs a hub if in person, and none if online");
        }
    }

    public LocalDate date() {
        return start.toLocalDate();
    }

    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }

    public boolean overlaps(Session other) {
        return start.isBefore(other.end()) && other.start.isBefore(end());
    }
}
