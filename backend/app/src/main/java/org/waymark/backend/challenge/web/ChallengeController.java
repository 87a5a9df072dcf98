package org.waymark.backend.challenge.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.challenge.Challenges;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.challenge.Challenge;
import org.waymark.contract.challenge.ChallengeApi;
import org.waymark.contract.challenge.NewChallenge;
import reactor.core.publisher.Mono;

@RestController
class ChallengeController implements ChallengeApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final Challenges challenges;

    ChallengeController(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<Challenge>> challenges(String participantId) {
        return Callers.self(participantId).flatMap(challenges::list).map(Page::whole);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<Challenge>> log(String participantId, String idempotencyKey, NewChallenge challenge) {
        return Callers.self(participantId)
                .flatMap(scope -> challenges.log(scope, IdempotencyKeys.checked(idempotencyKey), challenge.text()))
                .map(logged -> ResponseEntity.created(
                                URI.create("/api/v1/participants/" + participantId + "/challenges/" + logged.id()))
                        .body(logged));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Void> remove(String participantId, String challengeId) {
        return Callers.self(participantId).flatMap(scope -> challenges.remove(scope, challengeId));
    }
}
