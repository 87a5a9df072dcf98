package org.waymark.contract.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/** How an offer that is published is changed: beside it first, with the effect on people shown, then in its place. */
@HttpExchange("/api/v1/offers/{offerId}/amendment")
public interface OfferAmendmentApi {

    @GetExchange
    Mono<OfferAmendment> amendment(@PathVariable("offerId") String offerId);

    /** Begins one, or yields the one that is begun. Needs the offer's If-Match. 409 where it is not published. */
    @PostExchange
    Mono<OfferAmendment> begin(@PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);

    /** 202; follow the job, whose message says how many would keep what they have, move, or have no pathway. */
    @PostExchange("/effect")
    Mono<ResponseEntity<Job>> effect(@PathVariable("offerId") String offerId);

    /** By name, 20 a page, each planned again as of now; changes nothing. 404 where no amendment is begun. */
    @GetExchange("/people")
    Mono<Page<AmendmentEffect>> people(
            @PathVariable("offerId") String offerId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** 202; follow the job. Needs the draft's If-Match. 422 where the draft could not be published. */
    @PostExchange("/apply")
    Mono<ResponseEntity<Job>> apply(@PathVariable("offerId") String offerId, @RequestHeader("If-Match") String ifMatch);

    /** 202; follow the job. The rules before hold again; sessions that were added stay. 404 where nothing was applied. */
    @PostExchange("/undo")
    Mono<ResponseEntity<Job>> undo(@PathVariable("offerId") String offerId);
}
