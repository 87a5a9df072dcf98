package org.waymark.contract.protection;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/** For anybody, signed in or not. */
@HttpExchange("/api/v1/privacy-notice")
public interface PrivacyApi {

    @GetExchange
    Mono<PrivacyNotice> notice();
}
