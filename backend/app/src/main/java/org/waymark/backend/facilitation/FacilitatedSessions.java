package org.waymark.backend.facilitation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sessions that somebody runs, found by the address that the provider names. */
@Service
public class FacilitatedSessions {

    private final OfferRepository offers;
    private final Seats seats;
    private final Registers registers;

    FacilitatedSessions(OfferRepository offers, Seats seats, Registers registers) {
        this.offers = offers;
        this.seats = seats;
        this.registers = registers;
    }

    /**
     * @param comes ids of those who have a seat
     * @param marked how many are marked
     */
    public record Facilitated(Offer offer, Offer.Session session, Set<String> comes, int marked) {

        public Facilitated {
            comes = Set.copyOf(comes);
        }
    }

    /** By start. */
    public Mono<List<Facilitated>> list(Scope.Facilitator scope) {
        return offers.list(scope)
                .flatMapMany(Flux::fromIterable)
                .concatMap(offer -> sessions(scope, offer))
                .sort(Comparator.comparing(one -> one.session().start()))
                .collectList();
    }

    private Flux<Facilitated> sessions(Scope.Facilitator scope, Offer offer) {
        return Mono.zip(seats.of(offer), registers.marked(scope, offer))
                .flatMapIterable(found -> offer.sessions().stream()
                        .map(session -> facilitated(offer, session, found.getT1(), found.getT2()))
                        .toList());
    }

    private static Facilitated facilitated(
            Offer offer, Offer.Session session, Map<String, List<Seat>> taken, Map<String, Integer> marked) {
        Set<String> comes = taken.getOrDefault(session.id(), List.of()).stream()
                .filter(Seat::isTaken)
                .map(Seat::participantId)
                .collect(Collectors.toSet());
        return new Facilitated(offer, session, comes, marked.getOrDefault(session.id(), 0));
    }

    /** Fails as not found for one that somebody else runs. */
    public Mono<Facilitated> get(Scope.Facilitator scope, String offerId, String sessionId) {
        return offers.find(scope, offerId)
                .flatMapMany(offer -> sessions(scope, offer))
                .filter(one -> one.session().id().equals(sessionId))
                .next()
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such session here.")));
    }
}
