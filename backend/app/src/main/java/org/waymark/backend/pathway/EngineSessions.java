package org.waymark.backend.pathway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.backend.delivery.Offer;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Session;

/** The sessions of one offer as the engine is told of them: made once for many people who see the same of them. */
final class EngineSessions {

    private final Map<Seen, Session> made = new ConcurrentHashMap<>();

    /** All in which people see a session differently. */
    private record Seen(String sessionId, boolean anchor, int seatsLeft) {}

    Session of(Offer offer, Offer.Session session, int seatsLeft) {
        return made.computeIfAbsent(
                new Seen(session.id(), session.anchor(), seatsLeft), first -> make(offer, session, seatsLeft));
    }

    private static Session make(Offer offer, Offer.Session session, int seatsLeft) {
        return new Session(
                new SessionId(session.id()),
                new TopicId(session.topicId()),
                session.inPerson() ? ActivityKind.IN_PERSON : ActivityKind.LIVE_ONLINE,
                session.start(),
                session.minutes(),
                session.hubId() == null ? null : new HubId(session.hubId()),
                seatsLeft,
                Suiting.features(offer, session),
                session.anchor());
    }
}
