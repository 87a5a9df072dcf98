package org.waymark.backend.bringing;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.bringing.ImportedSession;
import org.waymark.contract.bringing.ImportedSession.Standing;

/**
 * A session of the files, as it is to be in the offer.
 *
 * @param theirId what the file calls it
 * @param row of the file of sessions
 * @param sessionId the same whenever the import is applied
 * @param topic its title
 * @param start local time in England
 * @param hubId null for an online session
 * @param place in words
 * @param problem why it was not taken back, or null
 */
record BroughtSession(
        String theirId,
        int row,
        String sessionId,
        Standing standing,
        String topicId,
        String topic,
        LocalDateTime start,
        int minutes,
        @Nullable String hubId,
        String place,
        int seats,
        Set<String> access,
        @Nullable String problem) {

    BroughtSession {
        access = Set.copyOf(access);
    }

    boolean isToAdd() {
        return standing != Standing.UNCHANGED;
    }

    /** One of the offer that is the same: topic, time and place. Parallel sessions at two hubs are two. */
    boolean isSame(Offer.Session other) {
        return other.local() == null
                && other.topicId().equals(topicId)
                && other.start().equals(start)
                && Objects.equals(other.hubId(), hubId);
    }

    /** Whether two of one topic would be at one place at once. */
    boolean isBeside(BroughtSession other) {
        return other.topicId.equals(topicId)
                && Objects.equals(other.hubId, hubId)
                && session().overlaps(other.session());
    }

    BroughtSession like(Offer.Session other) {
        return new BroughtSession(
                theirId,
                row,
                other.id(),
                Standing.UNCHANGED,
                topicId,
                topic,
                start,
                other.minutes(),
                hubId,
                place,
                other.seats(),
                other.access(),
                null);
    }

    BroughtSession as(Standing other, @Nullable String why) {
        return new BroughtSession(
                theirId, row, sessionId, other, topicId, topic, start, minutes, hubId, place, seats, access, why);
    }

    Offer.Session session() {
        return new Offer.Session(sessionId, topicId, hubId != null, start, minutes, hubId, seats, access, false);
    }

    ImportedSession view() {
        return new ImportedSession(sessionId, theirId, topic, start, minutes, place, seats, standing, problem);
    }
}
