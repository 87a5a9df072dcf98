package org.waymark.backend.delivery;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Changes of an offer by one guarded update each, made again where somebody else changed another part of it. */
@Service
public class OfferChanges {

    private static final int TRIES = 5;

    private final OfferRepository offers;

    OfferChanges(OfferRepository offers) {
        this.offers = offers;
    }

    /** @param change may be asked several times; the offer itself back changes nothing */
    public Mono<Offer> make(Scope scope, String offerId, UnaryOperator<Offer> change) {
        return Mono.defer(() -> offers.find(scope, offerId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .flatMap(offer -> {
                    Offer changed = change.apply(offer);
                    return changed.equals(offer) ? Mono.just(offer) : offers.save(scope, changed);
                })
                .retryWhen(Retry.max(TRIES)
                        .filter(StaleVersionException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }
}
