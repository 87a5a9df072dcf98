package org.waymark.contract.delivery;

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
import org.waymark.contract.delivery.LocalSession.Decision;
import org.waymark.contract.delivery.LocalSession.QualityNote;
import org.waymark.contract.delivery.LocalSession.Withdrawal;
import reactor.core.publisher.Mono;

/**
 * Sessions that trusts and delivery partners run themselves, once the provider has approved them. Changes need If-Match: 412
 * where the session has changed since. What is not the caller's, or not of the caller's offers, is a 404.
 */
@HttpExchange("/api/v1/local-sessions")
public interface LocalSessionApi {

    /** The caller's own, or for a provider those of its offers: what waits for the caller first, then by their start. */
    @GetExchange
    Mono<Page<LocalSession>> localSessions();

    /** For a trust or a partner. */
    @GetExchange("/choices")
    Mono<LocalSessionChoices> choices();

    @GetExchange("/{localSessionId}")
    Mono<ResponseEntity<LocalSession>> localSession(@PathVariable("localSessionId") String id);

    /**
     * What it would clash with, without telling of sessions that are not the caller's. 404 for an offer that nobody of the
     * caller's is on, 422 for a time or a place that does not exist. Stores nothing.
     */
    @PostExchange("/check")
    Mono<SessionCheck> check(@Valid @RequestBody LocalSessionWanted wanted);

    /** Needs an Idempotency-Key: the same key again proposes nothing more. 409 where a clash stops it. */
    @PostExchange
    Mono<ResponseEntity<LocalSession>> propose(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody LocalSessionWanted wanted);

    /** It waits for approval anew, and nobody is planned for it. 409 once somebody has a seat. */
    @PutExchange("/{localSessionId}")
    Mono<ResponseEntity<LocalSession>> change(
            @PathVariable("localSessionId") String id,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody LocalSessionWanted wanted);

    /** At once where nobody has a seat; otherwise it is asked of the provider, and nobody new is planned for it. */
    @PostExchange("/{localSessionId}/withdrawal")
    Mono<ResponseEntity<LocalSession>> withdraw(
            @PathVariable("localSessionId") String id,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody Withdrawal withdrawal);

    /** By the provider. 409 where it does not wait, or where it clashes; 422 without the checklist, or without words. */
    @PostExchange("/{localSessionId}/decision")
    Mono<ResponseEntity<LocalSession>> decide(
            @PathVariable("localSessionId") String id,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody Decision decision);

    /** By the provider; 409 until the session is over. */
    @PutExchange("/{localSessionId}/quality")
    Mono<ResponseEntity<LocalSession>> noteQuality(
            @PathVariable("localSessionId") String id,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody QualityNote note);
}
