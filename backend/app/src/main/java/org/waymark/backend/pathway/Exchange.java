package org.waymark.backend.pathway;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two people of one offer who exchange sessions: kept from before the first of their pathways changes until both have,
 * so that what a crash leaves half done is done or undone.
 */
public record Exchange(String id, String offerId, Instant since, Side one, Side other) {

    /**
     * @param pathwayId that they had before
     * @param gives the session they leave to the other
     * @param sessionIds all that are still to come, with the other's in place of that one
     */
    public record Side(String participantId, String pathwayId, String gives, List<String> sessionIds) {

        public Side {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    Stream<Side> sides() {
        return Stream.of(one, other);
    }

    Side otherThan(Side side) {
        return side.equals(one) ? other : one;
    }
}
