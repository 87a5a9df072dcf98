package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/**
 * How a provider makes an offer. Only a draft or a template can be changed: 409 for any other. Changes need If-Match: 412
 * where the offer has changed since.
 */
@HttpExchange("/api/v1/offers")
public interface OfferBuilderApi {

    /** Drafts and templates of the caller's provider, by first day. */
    @GetExchange("/being-made")
    Mono<Page<BuiltOffer>> beingMade();

    /** Needs an Idempotency-Key: the same key again returns the same draft. */
    @PostExchange
    Mono<ResponseEntity<BuiltOffer>> create(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody NewOffer wanted);

    /** Carries an ETag. */
    @GetExchange("/{offerId}")
    Mono<ResponseEntity<BuiltOffer>> offer(@PathVariable("offerId") String offerId);

    /** 422 where days are in the wrong order. */
    @PutExchange("/{offerId}/about")
    Mono<ResponseEntity<BuiltOffer>> about(
            @PathVariable("offerId") String offerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody OfferAbout about);

    /** 422 where the weights of engagement do not add up to 100. */
    @PutExchange("/{offerId}/rules")
    Mono<ResponseEntity<BuiltOffer>> rules(
            @PathVariable("offerId") String offerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody OfferRules rules);

    /** The topics that the offer's framework asks for, by title. */
    @GetExchange("/{offerId}/topics")
    Mono<Page<OfferTopic>> topics(@PathVariable("offerId") String offerId);

    /** 422 for modules and topics that are unknown. */
    @PutExchange("/{offerId}/teaching")
    Mono<ResponseEntity<BuiltOffer>> teaching(
            @PathVariable("offerId") String offerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody OfferTeaching teaching);

    /** Gives every session in person whose topic has none online an online one, in the afternoon two open days later. */
    @PostExchange("/{offerId}/online-equivalents")
    Mono<ResponseEntity<BuiltOffer>> addOnlineEquivalents(
            @PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);

    /** What typical participants would get with these rules, whatever is stored; changes nothing. 422 as for rules. */
    @PostExchange("/{offerId}/preview")
    Mono<OfferPreview> preview(@PathVariable("offerId") String offerId, @Valid @RequestBody OfferRules rules);

    /** Opens a draft or a closed offer. 422 with a sentence where it is not complete or nobody could finish it. */
    @PostExchange("/{offerId}/publish")
    Mono<ResponseEntity<BuiltOffer>> publish(
            @PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);

    /** Nobody new can be put on it then; those who are on it stay. */
    @PostExchange("/{offerId}/close")
    Mono<ResponseEntity<BuiltOffer>> close(
            @PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);

    /** Makes a draft a template. */
    @PostExchange("/{offerId}/template")
    Mono<ResponseEntity<BuiltOffer>> template(
            @PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);

    /** Drafts and templates only. */
    @DeleteExchange("/{offerId}")
    Mono<Void> delete(@PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);
}
