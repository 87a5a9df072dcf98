package org.waymark.contract.challenge;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What a participant is up against at work, and the modules that help with it. Nobody else reads it. */
@HttpExchange("/api/v1/participants/{participantId}/challenges")
public interface ChallengeApi {

    /** Newest first, each with what helps today. */
    @GetExchange
    Mono<Page<Challenge>> challenges(@PathVariable("participantId") String participantId);

    /** Needs an Idempotency-Key: the same key again returns the same challenge. 409 where there are too many. */
    @PostExchange
    Mono<ResponseEntity<Challenge>> log(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewChallenge challenge);

    /** Twice is once. */
    @DeleteExchange("/{challengeId}")
    Mono<Void> remove(
            @PathVariable("participantId") String participantId, @PathVariable("challengeId") String challengeId);
}
