package org.waymark.backend.training.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.training.AskedMove;
import org.waymark.backend.training.ProviderMoves;
import org.waymark.contract.Page;
import org.waymark.contract.training.ProviderMove;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.contract.training.ProviderOption;
import reactor.core.publisher.Mono;

@RestController
class ProviderMoveController implements ProviderMoveApi {

    private final ProviderMoves moves;

    ProviderMoveController(ProviderMoves moves) {
        this.moves = moves;
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Page<ProviderOption>> options(String participantId) {
        return own(participantId)
                .flatMap(scope -> moves.options(scope, participantId))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ProviderMove> move(String participantId) {
        return own(participantId)
                .flatMap(scope -> moves.get(scope, participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("You have asked no other provider.")))
                .map(ProviderMoveController::view);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ProviderMove> ask(String participantId, String offerId) {
        return own(participantId)
                .flatMap(scope -> moves.ask(scope, participantId, offerId))
                .map(ProviderMoveController::view);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Void> takeBack(String participantId) {
        return own(participantId).flatMap(scope -> moves.takeBack(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<Page<ProviderMove>> waiting() {
        return provider()
                .flatMap(moves::waiting)
                .map(all -> Page.whole(
                        all.stream().map(ProviderMoveController::view).toList()));
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<ProviderMove> give(String participantId) {
        return provider().flatMap(scope -> moves.give(scope, participantId)).map(ProviderMoveController::view);
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<ProviderMove> refuse(String participantId) {
        return provider().flatMap(scope -> moves.refuse(scope, participantId)).map(ProviderMoveController::view);
    }

    private static Mono<Scope.Provider> provider() {
        return Callers.current().map(caller -> caller.scope()).cast(Scope.Provider.class);
    }

    private static Mono<Scope.Self> own(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }

    private static ProviderMove view(AskedMove m) {
        return new ProviderMove(
                m.participantId(),
                m.personName(),
                m.school(),
                m.qualification(),
                m.from().provider(),
                m.to().provider(),
                m.to().cohort(),
                m.state(),
                m.askedOn(),
                m.finish(),
                m.daysOut());
    }
}
