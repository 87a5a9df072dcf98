package org.waymark.engine.bulk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Session;

/** Somebody who has seats, and will use them. */
public final class SeatHolder {
    private SeatHolder() {}

    /** The person's request with no other sessions than these; recordings stand in only for what has none. */
    public static PlanRequest request(PlanRequest request, Collection<SessionId> seats) {
        var offer = request.offer();
        var wanted = new HashSet<>(seats);
        var sessions = offer.sessions().stream()
                .filter(session -> wanted.contains(session.id()))
                .toList();
        return attending(request.withOffer(offer.withSessions(sessions)));
    }

    /** No recording stands in for a topic that the offer has a session of. */
    static PlanRequest attending(PlanRequest request) {
        var offer = request.offer();
        Set<TopicId> recorded = new HashSet<>(
                offer.blend().recordedCatchUp()
                        ? request.catalogue().topics().keySet()
                        : request.choices().catchUp());
        offer.sessions().stream().map(Session::topic).forEach(recorded::remove);
        return request.withOffer(offer.withBlend(offer.blend().withRecordedCatchUp(false)))
                .withChoices(request.choices().withCatchUp(recorded));
    }
}
