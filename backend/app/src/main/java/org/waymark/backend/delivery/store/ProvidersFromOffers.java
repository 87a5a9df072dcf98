package org.waymark.backend.delivery.store;

import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Migration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Before there was a register, a provider was whoever had an offer. */
@Component
class ProvidersFromOffers implements Migration {

    private final OfferRepository offers;
    private final Providers providers;

    ProvidersFromOffers(OfferRepository offers, Providers providers) {
        this.offers = offers;
        this.providers = providers;
    }

    @Override
    public String id() {
        return "0060-providers-from-offers";
    }

    @Override
    public String description() {
        return "a register of providers";
    }

    @Override
    public Mono<Void> run() {
        return offers.list(new Scope.System())
                .flatMapMany(Flux::fromIterable)
                .concatMap(offer -> providers.note(offer.providerId(), offer.providerName()))
                .then();
    }
}
