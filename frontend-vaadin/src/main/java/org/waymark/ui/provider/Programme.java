package org.waymark.ui.provider;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.Session;
import org.waymark.ui.client.Calls;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The provider's offers with their sessions. */
record Programme(List<Offer> offers, List<Booked> sessions) {

    private static final int FEW_SEATS = 2;

    /** A session of an offer. */
    record Booked(Offer offer, Session session) {

        int left() {
            return Math.max(0, session.seats() - session.taken());
        }

        boolean isNearlyFull() {
            return session.cancelled() == null && left() <= FEW_SEATS;
        }

        boolean isAfter(LocalDateTime now) {
            return session.start().isAfter(now);
        }

        /** "Full", "2 of 24 seats left". */
        String seats() {
            return left() == 0 ? "Full" : left() + " of " + session.seats() + " seats left";
        }

        String place() {
            String hub = session.hub();
            return hub == null ? "Online" : hub;
        }
    }

    static Programme read(DeliveryApi delivery) {
        List<Offer> offers = Calls.call(delivery.offers()).items();
        Mono<List<Booked>> sessions = Flux.fromIterable(offers)
                .flatMapSequential(offer -> delivery.sessions(offer.id()).map(page -> booked(offer, page.items())))
                .flatMapIterable(all -> all)
                .sort(Comparator.comparing(booked -> booked.session().start()))
                .collectList();
        return new Programme(offers, Calls.call(sessions));
    }

    List<Booked> nearlyFull(LocalDateTime now) {
        return sessions.stream()
                .filter(booked -> booked.isAfter(now) && booked.isNearlyFull())
                .toList();
    }

    private static List<Booked> booked(Offer offer, List<Session> sessions) {
        return sessions.stream().map(session -> new Booked(offer, session)).toList();
    }
}
