package org.waymark.contract.delivery;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What a provider offers: a qualification's blended delivery to a cohort. */
@HttpExchange("/api/v1/offers")
public interface DeliveryApi {

    /** Those that are open or closed; only open ones can be given to somebody. */
    @GetExchange
    Mono<Page<Offer>> offers();

    @GetExchange("/{offerId}/sessions")
    Mono<Page<Session>> sessions(@PathVariable("offerId") String offerId);
}
