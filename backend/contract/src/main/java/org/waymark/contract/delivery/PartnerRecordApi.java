package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The record of a delivery partner, for its provider and for the partner itself. Answers carry an ETag; changes need
 * If-Match: 412 where somebody has changed the record since.
 */
@HttpExchange("/api/v1/delivery-partners/{partnerId}")
public interface PartnerRecordApi {

    @GetExchange
    Mono<ResponseEntity<PartnerRecord>> record(@PathVariable("partnerId") String partnerId);

    /** For the provider alone. */
    @PutExchange("/description")
    Mono<ResponseEntity<PartnerRecord>> describe(
            @PathVariable("partnerId") String partnerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody PartnerRecord.Description description);

    /** In place of whoever was named before. */
    @PutExchange("/contact")
    Mono<ResponseEntity<PartnerRecord>> name(
            @PathVariable("partnerId") String partnerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody PartnerRecord.Contact contact);

    /**
     * Adds a site or changes it. 422 for a hub that is none of the provider's, and for another place without a name, or with
     * neither address nor postcode.
     *
     * @param siteId chosen by whoever adds it: up to 64 of a-z 0-9 -
     */
    @PutExchange("/sites/{siteId}")
    Mono<ResponseEntity<PartnerRecord>> putSite(
            @PathVariable("partnerId") String partnerId,
            @PathVariable("siteId") String siteId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody PartnerRecord.SiteWanted site);

    /** 404 where there is no such site. */
    @DeleteExchange("/sites/{siteId}")
    Mono<ResponseEntity<PartnerRecord>> removeSite(
            @PathVariable("partnerId") String partnerId,
            @PathVariable("siteId") String siteId,
            @RequestHeader("If-Match") String ifMatch);
}
