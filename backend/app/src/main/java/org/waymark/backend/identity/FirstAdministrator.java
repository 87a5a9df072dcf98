package org.waymark.backend.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/** Where there is no demonstration, somebody must be able to sign in first: an author whose password is told once. */
@Component
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String EMAIL = "administrator@localhost";

    private final AccountRepository accounts;
    private final Passwords passwords;

    FirstAdministrator(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Makes the account where there is none at all; else changes nothing. */
    public Mono<Void> makeIfNobody() {
        return accounts.count().filter(count -> count == 0).flatMap(nobody -> make());
    }

    private Mono<Void> make() {
        byte[] bits = new byte[15];
        new SecureRandom().nextBytes(bits);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Account account = new Account(
                "administrator",
                EMAIL,
                "Administrator",
                passwords.hash(password),
                Set.of(Role.AUTHOR),
                null,
                null,
                null,
                "Waymark",
                false);
        return accounts.save(account)
                .doOnSuccess(saved -> log.warn(
                        "First start: sign in as {} with the password {} and keep it; it is shown this once.",
                        EMAIL,
                        password));
    }
}
