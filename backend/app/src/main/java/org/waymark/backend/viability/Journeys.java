package org.waymark.backend.viability;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.TravelTime;
import org.waymark.backend.organisation.School;

/** How far a cohort is, by the sessions of its provider: those that trusts run are not for everybody. */
final class Journeys {

    private Journeys() {}

    static boolean isOnline(Offer offer) {
        return offer.withoutLocal().sessions().stream().noneMatch(Offer.Session::inPerson);
    }

    /** Minutes one way to the furthest topic in person, each at the hub nearest to the school; empty online. */
    static OptionalInt minutes(School from, Offer offer) {
        Map<String, Integer> nearest = offer.withoutLocal().sessions().stream()
                .filter(session -> session.inPerson() && session.hubId() != null)
                .collect(Collectors.toMap(Offer.Session::topicId, session -> minutes(from, offer, session), Math::min));
        return nearest.values().stream().mapToInt(Integer::intValue).max();
    }

    private static int minutes(School from, Offer offer, Offer.Session session) {
        return TravelTime.minutes(from, offer.hub(String.valueOf(session.hubId())));
    }
}
