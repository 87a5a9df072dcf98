package org.waymark.backend.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.SignIns.Issued;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Client;
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
    private final SecondFactors secondFactors;
    private final Today today;
    private final Account nobody;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            SignIns signIns,
            Attempts attempts,
            DemonstrationAccounts demonstration,
            SecondFactors secondFactors,
            Today today) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.secondFactors = secondFactors;
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

    /** Fails as refused, as too many attempts for the address or the client, or as forbidden where no role is left. */
    public Mono<Issued> signIn(String email, String password, @Nullable String code) {
        String normalised = Account.normalised(email);
        return admit(normalised)
                .then(Mono.defer(() -> accounts.findByEmail(normalised)))
                .defaultIfEmpty(nobody)
                .filterWhen(account -> passwords.matches(password, account.passwordHash()))
                .filter(account -> account != nobody)
                .filter(account -> demonstration.isAllowed() || !account.demonstration())
                .switchIfEmpty(Mono.error(ProblemException::signInFailed))
                .delayUntil(account -> secondFactors.require(account.id(), code))
                .delayUntil(account -> forgetAttempts(normalised))
                .flatMap(account -> Client.browser().flatMap(browser -> signIns.issue(account, browser)));
    }

    private Mono<Void> admit(String email) {
        return Client.address()
                .flatMap(client -> attempts.admit(Attempts.Kind.CLIENT, client))
                .then(Mono.defer(() -> attempts.admit(Attempts.Kind.SIGN_IN, email)));
    }

    private Mono<Void> forgetAttempts(String email) {
        return Client.address()
                .flatMap(client -> attempts.succeeded(Attempts.Kind.CLIENT, client))
                .then(Mono.defer(() -> attempts.succeeded(Attempts.Kind.SIGN_IN, email)));
    }

    /** Fails as invalid, with a sentence, where the present password is wrong or the new one could be guessed. */
    public Mono<Void> changePassword(Caller caller, String present, String password) {
        return ask(caller, present)
                .doOnNext(account -> PasswordRules.check(password, account.email()))
                .delayUntil(account -> passwords
                        .hashed(password)
                        .flatMap(hash -> accounts.change(account.id(), one -> one.withPassword(hash))))
                .flatMap(account -> signIns.endAll(account.id(), caller.signInId()));
    }

    /** The caller's own account, where the password is theirs; fails as invalid where it is not. */
    public Mono<Account> ask(Caller caller, String password) {
        return accounts.find(caller.accountId())
                .delayUntil(account -> attempts.admit(Attempts.Kind.SIGN_IN, account.email()))
                .filterWhen(account -> passwords.matches(password, account.passwordHash()))
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid("Your present password is not right.")))
                .delayUntil(account -> attempts.succeeded(Attempts.Kind.SIGN_IN, account.email()));
    }
}
