package org.waymark.backend.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.rebooking.Rebooking;

/**
 * Cohorts as they are run: offers that people see, with what is stored beside them.
 *
 * @param partners names by id
 */
record Programme(
        List<Offer> offers,
        Map<SessionKey, List<Seat>> seats,
        Map<SessionKey, SessionRegister> registers,
        List<Rebooking> cancellations,
        Map<String, String> partners) {

    Programme {
        offers = List.copyOf(offers);
        seats = Map.copyOf(seats);
        registers = Map.copyOf(registers);
        cancellations = List.copyOf(cancellations);
        partners = Map.copyOf(partners);
    }

    record SessionKey(String offerId, String sessionId) {}

    /** Null where the provider runs it. */
    @Nullable
    String runBy(Offer offer) {
        String partnerId = offer.course().partnerId();
        return partnerId == null ? null : partners.getOrDefault(partnerId, partnerId);
    }

    List<Seat> seats(Offer offer, Offer.Session session) {
        return Objects.requireNonNullElse(seats.get(new SessionKey(offer.id(), session.id())), List.of());
    }

    List<SessionRegister.Entry> marks(Offer offer, Offer.Session session) {
        SessionRegister register = registers.get(new SessionKey(offer.id(), session.id()));
        return register == null ? List.of() : register.entries();
    }

    Map<String, Offer> byId() {
        Map<String, Offer> found = new HashMap<>();
        offers.forEach(offer -> found.put(offer.id(), offer));
        return found;
    }
}
