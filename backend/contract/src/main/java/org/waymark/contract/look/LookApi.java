package org.waymark.contract.look;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/**
 * "Ask someone to look": a participant puts a decision of Waymark to a named person, of the provider or, for what their
 * trust proposed, of the trust. Changes need If-Match: 412 where the request has changed since.
 */
@HttpExchange("/api/v1")
public interface LookApi {

    /** The participant's own, newest first. */
    @GetExchange("/participants/{participantId}/looks")
    Mono<Page<Look>> own(@PathVariable("participantId") String participantId);

    /**
     * Needs an Idempotency-Key: the same key again returns the same request. 404 where nothing of the kind was decided, 409
     * where the participant has an open request about the same, or where nobody could answer.
     */
    @PostExchange("/participants/{participantId}/looks")
    Mono<ResponseEntity<Look>> ask(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewLook look);

    /** 409 once it is decided. Twice is once. */
    @PostExchange("/participants/{participantId}/looks/{lookId}/take-back")
    Mono<ResponseEntity<Look>> takeBack(
            @PathVariable("participantId") String participantId,
            @PathVariable("lookId") String lookId,
            @RequestHeader("If-Match") String ifMatch);

    /** Those of the caller's organisation: the caller's own first, then by the day they are due; the closed ones last. */
    @GetExchange("/looks")
    Mono<Page<Look>> looks();

    /** One's own as a participant, or one of the caller's organisation. Carries an ETag. */
    @GetExchange("/looks/{lookId}")
    Mono<ResponseEntity<Look>> look(@PathVariable("lookId") String lookId);

    /** Tells the participant that somebody is at it. 409 for whoever does not have it. */
    @PostExchange("/looks/{lookId}/begin")
    Mono<ResponseEntity<Look>> begin(@PathVariable("lookId") String lookId, @RequestHeader("If-Match") String ifMatch);

    /** To oneself or another who looks after the same organisation; 422 for anybody else. */
    @PostExchange("/looks/{lookId}/hand-over")
    Mono<ResponseEntity<Look>> handOver(
            @PathVariable("lookId") String lookId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody LookHandover handover);

    /** By whoever has it. The same answer again changes nothing; 409 for another. */
    @PostExchange("/looks/{lookId}/answer")
    Mono<ResponseEntity<Look>> answer(
            @PathVariable("lookId") String lookId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody LookAnswer answer);
}
