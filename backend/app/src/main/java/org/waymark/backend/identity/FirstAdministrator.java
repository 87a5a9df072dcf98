package org.waymark.backend.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.store.AccountRepository;
import reactor.core.publisher.Mono;

/**
 * Where there is no demonstration, somebody must be able to come in first: whoever reads the log of the first start. A
 * start before anybody has come writes another link, and the one before is worthless.
 */
@Component
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final Invitations invitations;

    FirstAdministrator(AccountRepository accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** Where there is no account at all; else changes nothing. */
    public Mono<Void> inviteIfNobody() {
        return accounts.count()
                .filter(count -> count == 0)
                .flatMap(nobody -> invitations.inviteTheFirst())
                .doOnNext(link -> log.warn(
                        "First start: open {} to become the administrator; the link works once, within seven days.",
                        link))
                .then();
    }
}
