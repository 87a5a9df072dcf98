package org.waymark.contract.organisation;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** The delivery partners of the provider that asks; a partner that asks is told of itself. */
@HttpExchange("/api/v1/delivery-partners")
public interface DeliveryPartnerApi {

    /** By name, without those that have ended. */
    @GetExchange
    Mono<Page<Provider>> partners();
}
