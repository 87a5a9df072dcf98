package org.waymark.backend.delivery.local;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** The offers that a trust or a partner may run sessions of: people of the trust are on them, or the partner runs them. */
@Component
class OwnOffers {

    private final OfferRepository offers;
    private final ParticipantLists participants;

    OwnOffers(OfferRepository offers, ParticipantLists participants) {
        this.offers = offers;
        this.participants = participants;
    }

    /** By start. */
    Mono<List<Offer>> list(Scope scope) {
        return switch (scope) {
            case Scope.Partner _ -> offers.list(scope);
            case Scope.Trust _ ->
                Mono.zip(offers.list(scope), theirs(scope))
                        .map(found -> found.getT1().stream()
                                .filter(offer -> found.getT2().contains(offer.id()))
                                .toList());
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _,
                    Scope.System _ -> Mono.just(List.of());
        };
    }

    Mono<Offer> get(Scope scope, String id) {
        return list(scope)
                .mapNotNull(all -> all.stream()
                        .filter(offer -> offer.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("None of your people is on such an offer.")));
    }

    private Mono<Set<String>> theirs(Scope scope) {
        return participants
                .of(scope)
                .map(all -> all.stream()
                        .filter(Participant::stands)
                        .map(participant -> participant.enrolment().offerId())
                        .collect(Collectors.toSet()));
    }
}
