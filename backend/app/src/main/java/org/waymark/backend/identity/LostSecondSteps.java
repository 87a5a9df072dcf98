package org.waymark.backend.identity;

import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.Outbox;
import reactor.core.publisher.Mono;

/** For whoever has lost the phone and the noted codes: an administrator turns the second step off, never their own. */
@Service
public class LostSecondSteps {

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final Outbox outbox;
    private final Today today;

    LostSecondSteps(AccountRepository accounts, SecondFactors factors, Outbox outbox, Today today) {
        this.accounts = accounts;
        this.factors = factors;
        this.outbox = outbox;
        this.today = today;
    }

    /** Fails as not found where the address has no second step on, and does not tell whether it has an account. */
    public Mono<Account> find(String email) {
        return accounts.findByEmail(Account.normalised(email))
                .filterWhen(account -> factors.isOn(account.id()))
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.notFound("No account with that address has a second step on.")));
    }

    /** The owner's mail is in the outbox before it is off, so that nothing happens untold. */
    public Mono<Void> turnOff(Caller administrator, Account account, String reason) {
        if (account.id().equals(administrator.accountId())) {
            return Mono.error(ProblemException.conflict(
                    "This is your own account. Ask another administrator, who knows that it is you."));
        }
        return outbox.leave(
                        "second-step-off-" + account.id() + "-"
                                + today.instant().toEpochMilli(),
                        new Mail(account.email(), "Your second step was turned off", text(administrator, reason)))
                .then(Mono.defer(() -> factors.turnOff(account.id())));
    }

    private static String text(Caller administrator, String reason) {
        return """
                %s, an administrator of Waymark, has turned off the second step of your account. The reason given:

                %s

                Your password is as it was. Under "Your account" you can set up a second step again.

                If you did not ask for this, choose another password now and tell the person who gave you access.
                """.formatted(administrator.name(), reason.strip());
    }
}
