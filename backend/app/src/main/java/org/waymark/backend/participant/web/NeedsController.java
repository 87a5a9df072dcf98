package org.waymark.backend.participant.web;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.participant.NeedsApi;
import org.waymark.contract.participant.OwnNeeds;
import reactor.core.publisher.Mono;

@RestController
class NeedsController implements NeedsApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final NeedsRepository needs;

    NeedsController(NeedsRepository needs) {
        this.needs = needs;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<OwnNeeds>> needs(String participantId) {
        return Callers.self(participantId).flatMap(needs::get).map(NeedsController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<OwnNeeds>> say(String participantId, String ifMatch, OwnNeeds said) {
        return Callers.self(participantId)
                .flatMap(scope -> needs.save(
                        scope,
                        new Needs(
                                participantId,
                                ETags.version(ifMatch),
                                said.access(),
                                said.noCar(),
                                said.mostTravelMinutes())))
                .onErrorMap(DuplicateKeyException.class, e -> ProblemException.stale())
                .map(NeedsController::tagged);
    }

    private static ResponseEntity<OwnNeeds> tagged(Needs needs) {
        return ETags.tagged(needs.version(), new OwnNeeds(needs.access(), needs.noCar(), needs.mostTravelMinutes()));
    }
}
