package org.waymark.backend.identity.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.Acceptances;
import org.waymark.backend.identity.Invitations;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Acceptance;
import org.waymark.contract.identity.Invitation;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.InvitationToAccept;
import org.waymark.contract.identity.OneTimeLink;
import reactor.core.publisher.Mono;

@RestController
class InvitationController implements InvitationApi {

    private static final String THOSE_WHO_GIVE_ACCESS =
            "hasAnyRole('PROVIDER', 'PARTNER', 'TRUST_LEAD', 'SCHOOL_LEAD', 'ADMINISTRATOR')";

    private final Invitations invitations;
    private final Acceptances acceptances;

    InvitationController(Invitations invitations, Acceptances acceptances) {
        this.invitations = invitations;
        this.acceptances = acceptances;
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<Page<Invitation>> invitations() {
        return Callers.current()
                .flatMap(invitations::open)
                .map(open -> Page.whole(
                        open.stream().map(InvitationController::shown).toList()));
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<ResponseEntity<Invitation>> invite(String idempotencyKey, InvitationRequest request) {
        return Callers.current()
                .flatMap(caller -> invitations.invite(caller, IdempotencyKeys.checked(idempotencyKey), request))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/invitations/" + made.id()))
                        .body(shown(made)));
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<Invitation> resend(String invitationId) {
        return Callers.current()
                .flatMap(caller -> invitations.resend(caller, invitationId))
                .map(InvitationController::shown);
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<Void> withdraw(String invitationId) {
        return Callers.current().flatMap(caller -> invitations.withdraw(caller, invitationId));
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<InvitationToAccept> look(OneTimeLink link) {
        return acceptances
                .find(link.token())
                .flatMap(found -> acceptances
                        .isKnown(found)
                        .map(known -> new InvitationToAccept(
                                found.email(),
                                found.role(),
                                found.organisation(),
                                found.inviterName(),
                                found.expires(),
                                known)));
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<Void> accept(Acceptance acceptance) {
        return acceptances.accept(acceptance.token(), acceptance.email(), acceptance.name(), acceptance.password());
    }

    private static Invitation shown(org.waymark.backend.identity.Invitation i) {
        return new Invitation(i.id(), i.email(), i.role(), i.organisation(), i.inviterName(), i.created(), i.expires());
    }
}
