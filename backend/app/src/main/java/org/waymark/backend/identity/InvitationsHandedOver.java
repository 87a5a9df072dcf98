package org.waymark.backend.identity;

import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Invitation.State;
import org.waymark.backend.identity.store.InvitationRepository;
import org.waymark.backend.platform.HandsOver;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Open invitations say who invites; when that person leaves, somebody who is still there. */
@Component
class InvitationsHandedOver implements HandsOver {

    private final InvitationRepository invitations;

    InvitationsHandedOver(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    public String what() {
        return "open invitations";
    }

    @Override
    public Mono<Long> count(Scope scope, String accountId) {
        return of(scope, accountId).count();
    }

    @Override
    public Mono<Void> handOver(Scope scope, String accountId, String toAccountId, String toName) {
        return of(scope, accountId)
                .concatMap(invitation -> invitations.replace(invitation.by(toAccountId, toName)))
                .then();
    }

    private Flux<Invitation> of(Scope scope, String accountId) {
        return invitations
                .list(Office.id(scope))
                .filter(invitation -> invitation.state() == State.OPEN)
                .filter(invitation -> invitation.invitedBy().equals(accountId));
    }
}
