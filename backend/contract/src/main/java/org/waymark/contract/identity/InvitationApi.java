package org.waymark.contract.identity;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Giving access by mail: to one's trust, one's provider, or this installation, and to nothing else. */
@HttpExchange("/api/v1/invitations")
public interface InvitationApi {

    /** Those that wait, of the caller's organisation; whose time has run out too. */
    @GetExchange
    Mono<Page<Invitation>> invitations();

    /** Sends a link that works once within seven days. 409 where the address has an open one to the same role. */
    @PostExchange
    Mono<ResponseEntity<Invitation>> invite(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody InvitationRequest request);

    /** Another link and another seven days; the link before is worthless. */
    @PostExchange("/{invitationId}/resend")
    Mono<Invitation> resend(@PathVariable("invitationId") String invitationId);

    @DeleteExchange("/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable("invitationId") String invitationId);

    /** Open to all who have the link. 404 where it was used, withdrawn or has run out. */
    @PostExchange("/look")
    Mono<InvitationToAccept> look(@Valid @RequestBody OneTimeLink link);

    /** Open to all who have the link. Makes the account, or adds the role to the one that the address has. */
    @PostExchange("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> accept(@Valid @RequestBody Acceptance acceptance);
}
