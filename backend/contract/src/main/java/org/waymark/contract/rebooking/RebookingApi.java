package org.waymark.contract.rebooking;

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
 * Sessions are cancelled or held at another time, and everybody who has a seat in them is found a place. Until it is
 * applied nothing changes for anybody. Changes need If-Match.
 */
@HttpExchange("/api/v1")
public interface RebookingApi {

    /** The provider's own, newest first, without people. */
    @GetExchange("/rebookings")
    Mono<Page<Rebooking>> rebookings();

    /**
     * Begins to work out who would go where. Needs an Idempotency-Key: the same key again returns the same. 409 where there
     * is no such session to come.
     */
    @PostExchange("/rebookings")
    Mono<ResponseEntity<Rebooking>> plan(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody RebookingWanted wanted);

    @GetExchange("/rebookings/{rebookingId}")
    Mono<ResponseEntity<Rebooking>> rebooking(@PathVariable("rebookingId") String rebookingId);

    /** Forgets one that was not applied. */
    @DeleteExchange("/rebookings/{rebookingId}")
    Mono<Void> forget(@PathVariable("rebookingId") String rebookingId);

    /** A job cancels the sessions and rebooks everybody. Applying again goes on where it stopped. */
    @PostExchange("/rebookings/{rebookingId}/apply")
    Mono<ResponseEntity<Rebooking>> apply(
            @PathVariable("rebookingId") String rebookingId, @RequestHeader("If-Match") String ifMatch);

    /** A job puts everybody back. 409 once somebody has answered, or one of the sessions would have been. */
    @PostExchange("/rebookings/{rebookingId}/undo")
    Mono<ResponseEntity<Rebooking>> undo(
            @PathVariable("rebookingId") String rebookingId, @RequestHeader("If-Match") String ifMatch);

    /** The participant's own sessions that are not held, of the last four weeks, newest first. */
    @GetExchange("/participants/{participantId}/session-changes")
    Mono<Page<SessionChange>> changes(@PathVariable("participantId") String participantId);

    /** 409 where nothing is asked any more, or the session does not fit with the rest. */
    @PutExchange("/participants/{participantId}/session-changes/{sessionChangeId}")
    Mono<SessionChange> answer(
            @PathVariable("participantId") String participantId,
            @PathVariable("sessionChangeId") String changeId,
            @Valid @RequestBody ChangeAnswer answer);
}
