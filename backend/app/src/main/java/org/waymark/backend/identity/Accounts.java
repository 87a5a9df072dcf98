package org.waymark.backend.identity;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.SignIns.Issued;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.ProblemException;
import reactor.core.publisher.Mono;

@Service
public class Accounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Attempts attempts;
    private final DemonstrationAccounts demonstration;
    private final Account nobody;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            SignIns signIns,
            Attempts attempts,
            DemonstrationAccounts demonstration) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.nobody = new Account("nobody", "", "", passwords.nobodysHash(), Set.of(), null, null, null, null, false);
    }

    public Mono<Issued> signIn(String email, String password) {
        String normalised = Account.normalised(email);
        if (attempts.areUsedUp(normalised)) {
            return Mono.error(ProblemException.tooManyAttempts());
        }
        return accounts.findByEmail(normalised)
                .defaultIfEmpty(nobody)
                .filterWhen(account -> passwords.matches(password, account.passwordHash()))
                .filter(account -> account != nobody)
                .filter(account -> demonstration.isAllowed() || !account.demonstration())
                .switchIfEmpty(Mono.defer(() -> refuse(normalised)))
                .doOnNext(account -> attempts.succeeded(normalised))
                .flatMap(signIns::issue);
    }

    private Mono<Account> refuse(String email) {
        attempts.failed(email);
        return Mono.error(ProblemException.signInFailed());
    }
}
