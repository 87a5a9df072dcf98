package org.waymark.contract.organisation;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Providers and their delivery partners, kept by administrators. */
@HttpExchange("/api/v1/providers")
public interface ProviderApi {

    /** By name, each provider before its partners; those that have ended too. */
    @GetExchange
    Mono<Page<Provider>> providers();

    /** Carries an ETag. */
    @GetExchange("/{providerId}")
    Mono<ResponseEntity<Provider>> provider(@PathVariable("providerId") String providerId);

    /** Needs an Idempotency-Key. 409 where there is one of that name, 422 where a partner would belong to none. */
    @PostExchange
    Mono<ResponseEntity<Provider>> add(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody NewProvider provider);

    /** Needs If-Match. 409 where there is another of that name. */
    @PutExchange("/{providerId}/name")
    Mono<ResponseEntity<Provider>> rename(
            @PathVariable("providerId") String providerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody ProviderName name);

    /** From today on. Needs If-Match; twice is once. 409 while partners of it go on. */
    @PostExchange("/{providerId}/end")
    Mono<ResponseEntity<Provider>> end(
            @PathVariable("providerId") String providerId, @RequestHeader("If-Match") String ifMatch);

    /** As if it had not ended. Needs If-Match. 409 where its provider has ended, or another has its name. */
    @PostExchange("/{providerId}/reopen")
    Mono<ResponseEntity<Provider>> reopen(
            @PathVariable("providerId") String providerId, @RequestHeader("If-Match") String ifMatch);
}
