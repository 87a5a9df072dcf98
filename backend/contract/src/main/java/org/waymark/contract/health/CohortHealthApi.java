package org.waymark.contract.health;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import reactor.core.publisher.Mono;

/**
 * How cohorts are doing: a provider’s, or those that a delivery partner runs. Null for an offer, a place or a partner means
 * all; an unknown one yields nothing. A place is a hub’s id or {@link #ONLINE}; a partner may be {@link #OWN}. A place
 * narrows sessions to those held there, and people to those whose pathway has one of them.
 */
@HttpExchange("/api/v1/cohort-health")
public interface CohortHealthApi {

    String ONLINE = "online";

    /** What the provider runs itself. */
    String OWN = "own";

    @GetExchange
    Mono<CohortHealth> health(
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "placeId", required = false) @Nullable String placeId,
            @RequestParam(name = "partnerId", required = false) @Nullable String partnerId);

    /** Those with the gravest reasons first; 100 a page. */
    @GetExchange("/people-falling-behind")
    Mono<Page<PersonAtRisk>> peopleFallingBehind(
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "placeId", required = false) @Nullable String placeId,
            @RequestParam(name = "partnerId", required = false) @Nullable String partnerId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Those to come by date; the others newest first; 50 a page. */
    @GetExchange("/sessions")
    Mono<Page<SessionHealth>> sessions(
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "placeId", required = false) @Nullable String placeId,
            @RequestParam(name = "partnerId", required = false) @Nullable String partnerId,
            @RequestParam("which") SessionHealth.Which which,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @GetExchange("/satisfaction")
    Mono<Satisfaction> satisfaction(
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "placeId", required = false) @Nullable String placeId,
            @RequestParam(name = "partnerId", required = false) @Nullable String partnerId);

    @GetExchange("/file")
    Mono<ResponseEntity<byte[]>> file(
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "placeId", required = false) @Nullable String placeId,
            @RequestParam(name = "partnerId", required = false) @Nullable String partnerId,
            @RequestParam("table") Table table,
            @RequestParam("format") FileFormat format);

    /**
     * What an inspection asks for, as a ZIP of tables with a page to begin at: of people it names only those who run
     * sessions. 403 for a partner.
     */
    @GetExchange("/pack")
    Mono<ResponseEntity<byte[]>> pack();

    enum Table {
        COHORTS,
        SESSIONS,
        /** Those falling behind, by name. */
        PEOPLE
    }
}
