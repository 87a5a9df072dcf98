package org.waymark.backend.identity.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.Accounts;
import org.waymark.backend.identity.DemonstrationAccounts;
import org.waymark.backend.identity.Resets;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.contract.Page;
import org.waymark.contract.identity.NewPassword;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.contract.identity.OutboxMail;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.contract.identity.PasswordChange;
import org.waymark.contract.identity.ResetRequest;
import reactor.core.publisher.Mono;

@RestController
class PasswordController implements PasswordApi {

    private final Accounts accounts;
    private final Resets resets;
    private final Outbox outbox;
    private final DemonstrationAccounts demonstration;

    PasswordController(Accounts accounts, Resets resets, Outbox outbox, DemonstrationAccounts demonstration) {
        this.accounts = accounts;
        this.resets = resets;
        this.outbox = outbox;
        this.demonstration = demonstration;
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<Void> askForReset(ResetRequest request) {
        return resets.ask(request.email());
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<ResetRequest> lookAtReset(OneTimeLink link) {
        return resets.find(link.token()).map(ResetRequest::new);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<Void> completeReset(NewPassword password) {
        return resets.complete(password.token(), password.password());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> changePassword(PasswordChange change) {
        return Callers.current()
                .flatMap(caller -> accounts.changePassword(caller, change.present(), change.password()));
    }

    /** Its links open accounts, so it is there only where all accounts are open anyway. */
    @Override
    @PreAuthorize("permitAll()")
    public Mono<Page<OutboxMail>> outbox() {
        if (!demonstration.isAllowed() || !outbox.isLocal()) {
            return Mono.error(ProblemException.notFound("Mails are not shown here."));
        }
        return outbox.waiting()
                .map(mails ->
                        Page.whole(mails.stream().map(PasswordController::shown).toList()));
    }

    private static OutboxMail shown(Outbox.Waiting w) {
        return new OutboxMail(
                w.id(), w.mail().to(), w.mail().subject(), w.mail().text(), w.created());
    }
}
