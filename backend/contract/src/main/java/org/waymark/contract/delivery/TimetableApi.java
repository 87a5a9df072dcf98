package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/**
 * A provider's hubs and the sessions of its offers. Changes need If-Match: 412 where the hub or the session has changed
 * since. What is added needs an Idempotency-Key: the same key again adds nothing more.
 */
@HttpExchange("/api/v1")
public interface TimetableApi {

    /** By name. */
    @GetExchange("/hubs")
    Mono<Page<Hub>> hubs();

    @GetExchange("/hubs/{hubId}")
    Mono<ResponseEntity<Hub>> hub(@PathVariable("hubId") String hubId);

    /** For all offers that have not ended. 422 where nobody can tell where it is, 409 where there is no offer. */
    @PostExchange("/hubs")
    Mono<ResponseEntity<Hub>> addHub(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody HubWanted wanted);

    /** 409 where a room goes, or gets too small, in which sessions are to come. */
    @PutExchange("/hubs/{hubId}")
    Mono<ResponseEntity<Hub>> changeHub(
            @PathVariable("hubId") String hubId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody HubWanted wanted);

    /** For the partner that runs the offer, too. */
    @GetExchange("/offers/{offerId}/session")
    Mono<ResponseEntity<TimetabledSession>> session(
            @PathVariable("offerId") String offerId, @RequestParam("id") String sessionId);

    /**
     * What a session would clash with. 422 for a time that does not exist. Stores nothing. A partner asks of sessions that are
     * there, and is not told of other offers' sessions.
     *
     * @param sessionId the one that is to be changed, or null for a new session or series
     */
    @PostExchange("/offers/{offerId}/sessions/check")
    Mono<SessionCheck> check(
            @PathVariable("offerId") String offerId,
            @RequestParam(name = "id", required = false) @Nullable String sessionId,
            @Valid @RequestBody SessionWanted wanted);

    /** 409 where it clashes. */
    @PostExchange("/offers/{offerId}/sessions")
    Mono<ResponseEntity<Page<TimetabledSession>>> addSessions(
            @PathVariable("offerId") String offerId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody SessionWanted wanted);

    /**
     * 409 where it clashes, has fewer seats than are taken, or would be at another time or place for those who have one. The
     * partner that runs the offer changes how it is run; 409 where it would change topic, time or place.
     */
    @PutExchange("/offers/{offerId}/session")
    Mono<ResponseEntity<TimetabledSession>> changeSession(
            @PathVariable("offerId") String offerId,
            @RequestParam("id") String sessionId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody SessionWanted wanted);
}
