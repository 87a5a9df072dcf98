package org.waymark.backend.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.PartnersOffers;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Asks the offers each time, so that an offer taken from a partner is out of its reach at once. */
@Component
class OffersOfPartners implements PartnersOffers {

    private final OfferRepository offers;

    OffersOfPartners(OfferRepository offers) {
        this.offers = offers;
    }

    @Override
    public Mono<Run> runBy(String partnerId) {
        return offers.list(new Scope.Partner(partnerId)).map(OffersOfPartners::run);
    }

    private static Run run(List<Offer> offers) {
        return new Run(
                offers.stream().map(Offer::id).collect(Collectors.toSet()),
                offers.stream().map(Offer::providerId).collect(Collectors.toSet()));
    }
}
