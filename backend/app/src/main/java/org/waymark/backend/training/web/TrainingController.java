package org.waymark.backend.training.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.training.Reasons;
import org.waymark.backend.training.Trainings;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Role;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingChange;
import org.waymark.contract.training.TrainingEffect;
import org.waymark.contract.training.TrainingReason;
import reactor.core.publisher.Mono;

@RestController
class TrainingController implements TrainingApi {

    private static final String THE_PERSON_AND_THEIR_PROVIDER = "hasAnyRole('PARTICIPANT', 'PROVIDER')";

    private final Trainings trainings;
    private final Reasons reasons;

    TrainingController(Trainings trainings, Reasons reasons) {
        this.trainings = trainings;
        this.reasons = reasons;
    }

    @Override
    @PreAuthorize(THE_PERSON_AND_THEIR_PROVIDER)
    public Mono<Page<TrainingReason>> reasons() {
        return Mono.just(Page.whole(reasons.all()));
    }

    @Override
    @PreAuthorize(THE_PERSON_AND_THEIR_PROVIDER)
    public Mono<ResponseEntity<Training>> training(String participantId) {
        return scope(participantId)
                .flatMap(scope -> trainings.get(scope, participantId))
                .map(TrainingController::tagged);
    }

    @Override
    @PreAuthorize(THE_PERSON_AND_THEIR_PROVIDER)
    public Mono<TrainingEffect> preview(String participantId, TrainingChange change) {
        return scope(participantId).flatMap(scope -> trainings.preview(scope, participantId, change));
    }

    @Override
    @PreAuthorize(THE_PERSON_AND_THEIR_PROVIDER)
    public Mono<ResponseEntity<Training>> change(String participantId, String ifMatch, TrainingChange change) {
        return scope(participantId)
                .flatMap(scope -> trainings.change(scope, participantId, ETags.version(ifMatch), change))
                .map(TrainingController::tagged);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<Training>> undo(String participantId, String changeId) {
        return scope(participantId)
                .flatMap(scope -> trainings.undo(scope, participantId, changeId))
                .map(TrainingController::tagged);
    }

    private static ResponseEntity<Training> tagged(Trainings.Current current) {
        return ETags.tagged(current.plan(), current.view());
    }

    /** The provider's reach is its scope; people reach themselves. */
    private static Mono<Scope> scope(String participantId) {
        return Callers.current()
                .filter(caller -> caller.role() == Role.PROVIDER || caller.isPerson(participantId))
                .map(Caller::scope)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }
}
