package org.waymark.backend.health;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.health.CohortHealthApi;

/** Which cohorts, people and sessions are looked at; null for all. */
public record Part(
        @Nullable String offerId,
        @Nullable String placeId,
        @Nullable String partnerId) {

    boolean holds(Offer offer) {
        return (offerId == null || offerId.equals(offer.id()))
                && (partnerId == null
                        || partnerId.equals(
                                Objects.requireNonNullElse(offer.course().partnerId(), CohortHealthApi.OWN)));
    }

    boolean holds(Offer.Session session) {
        return placeId == null || placeId.equals(place(session));
    }

    /** Somebody on that offer. */
    boolean holds(Offer offer, Participant participant) {
        return placeId == null
                || participant.summary().sessionIds().stream()
                        .flatMap(id -> offer.findSession(id).stream())
                        .anyMatch(this::holds);
    }

    static String place(Offer.Session session) {
        return Objects.requireNonNullElse(session.hubId(), CohortHealthApi.ONLINE);
    }
}
