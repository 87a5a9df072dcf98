package org.waymark.backend.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.SignIns.Issued;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.contract.identity.Me;
import reactor.core.publisher.Mono;

@Service
public class Accounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Attempts attempts;
    private final DemonstrationAccounts demonstration;
    private final Today today;
    private final Account nobody;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            SignIns signIns,
            Attempts attempts,
            DemonstrationAccounts demonstration,
            Today today) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.today = today;
        this.nobody = new Account("nobody", "", "", passwords.nobodysHash(), null, List.of(), false);
    }

    /** The caller with all roles that they could act in. */
    public Mono<Me> me(Caller caller) {
        return accounts.find(caller.accountId())
                .map(account -> account.current(today.date()).stream()
                        .map(Membership::shown)
                        .toList())
                .map(memberships -> new Me(
                        caller.accountId(),
                        caller.name(),
                        caller.role(),
                        caller.membershipId(),
                        caller.personId(),
                        caller.organisation(),
                        memberships));
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
