package org.waymark.backend.training.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.training.Moves;
import org.waymark.contract.employment.Move;
import org.waymark.contract.employment.MoveApi;
import org.waymark.contract.employment.MoveEffect;
import org.waymark.contract.employment.OwnEmployment;
import org.waymark.contract.employment.OwnRole;
import reactor.core.publisher.Mono;

@RestController
class MoveController implements MoveApi {

    private final Moves moves;

    MoveController(Moves moves) {
        this.moves = moves;
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<OwnEmployment> employment(String participantId) {
        return own(participantId).flatMap(scope -> moves.employment(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<MoveEffect> preview(String participantId, Move move) {
        return own(participantId).flatMap(scope -> moves.preview(scope, participantId, move));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<OwnEmployment> move(String participantId, Move move) {
        return own(participantId).flatMap(scope -> moves.move(scope, participantId, move));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<OwnEmployment> takeBack(String participantId, String employmentId) {
        return own(participantId).flatMap(scope -> moves.takeBack(scope, participantId, employmentId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<OwnEmployment> changeRole(String participantId, OwnRole role) {
        return own(participantId).flatMap(scope -> moves.role(scope, participantId, role.jobTitle()));
    }

    private static Mono<Scope.Self> own(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }
}
