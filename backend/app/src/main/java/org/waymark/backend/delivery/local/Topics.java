package org.waymark.backend.delivery.local;

import java.util.stream.Stream;
import org.waymark.backend.delivery.Offer;

/** What of an offer can be taught in a room of somebody else's. */
final class Topics {

    private Topics() {}

    /** Ids of topics that the offer has sessions of and teaches in person. */
    static Stream<String> ofSessions(Offer offer) {
        return offer.withoutLocal().sessions().stream()
                .map(Offer.Session::topicId)
                .distinct()
                .filter(topic -> offer.teaching().gives(topic, true));
    }
}
