package org.waymark.backend.assignment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.Proposals;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.ProposalApi;
import reactor.core.publisher.Mono;

@RestController
class ProposalController implements ProposalApi {

    private static final int A_PAGE = 100;

    private final Proposals proposals;

    ProposalController(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Proposal> proposal(String participantId) {
        return own(participantId).flatMap(scope -> proposals.get(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Proposal> accept(String participantId) {
        return own(participantId).flatMap(scope -> proposals.accept(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Proposal> decline(String participantId) {
        return own(participantId).flatMap(scope -> proposals.decline(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<Page<Proposal>> waiting(@Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current()
                .flatMap(caller -> proposals.waiting(caller.scope()))
                .map(all -> Cursors.page(all, page, A_PAGE));
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<Integer> waitingCount() {
        return Callers.current()
                .flatMap(caller -> proposals.waiting(caller.scope()))
                .map(List::size);
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<Proposal> give(String participantId) {
        return Callers.current().flatMap(caller -> proposals.give(caller.scope(), participantId));
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<Proposal> refuse(String participantId) {
        return Callers.current().flatMap(caller -> proposals.refuse(caller.scope(), participantId));
    }

    /** Only the person answers for themselves. */
    private static Mono<Scope> own(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .<Scope>map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("Nothing was proposed here.")));
    }
}
