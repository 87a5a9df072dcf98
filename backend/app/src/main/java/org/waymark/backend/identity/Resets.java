package org.waymark.backend.identity;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.ResetRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.security.Secrets;
import reactor.core.publisher.Mono;

/** A new password for whoever reads mails at the account's address. What is answered never says whether there is one. */
@Service
public class Resets {

    static final Duration OPEN_FOR = Duration.ofHours(1);

    private final AccountRepository accounts;
    private final ResetRepository resets;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Today today;

    Resets(
            AccountRepository accounts,
            ResetRepository resets,
            Attempts attempts,
            Passwords passwords,
            SignIns signIns,
            Outbox outbox,
            MailSettings mail,
            Today today) {
        this.accounts = accounts;
        this.resets = resets;
        this.attempts = attempts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.outbox = outbox;
        this.mail = mail;
        this.today = today;
    }

    /** Sends a link, or word that there is no account; both take the same steps. */
    public Mono<Void> ask(String email) {
        String normalised = Account.normalised(email);
        return attempts.admit(Attempts.Kind.RESET, normalised)
                .then(Mono.defer(() -> accounts.findByEmail(normalised).map(Account::id)))
                .defaultIfEmpty("")
                .flatMap(accountId -> send(normalised, accountId));
    }

    private Mono<Void> send(String email, String accountId) {
        String secret = Secrets.make();
        boolean known = !accountId.isEmpty();
        Reset reset = new Reset(
                Secrets.hash(secret), known ? accountId : null, today.instant().plus(OPEN_FOR));
        String text = known ? link(secret) : nobody();
        return resets.insert(reset)
                .then(outbox.leave("reset-" + reset.secretHash(), new Mail(email, "Your password for Waymark", text)));
    }

    private String link(String secret) {
        return """
                Somebody asked for a new password for your Waymark account.

                Open this link to choose one. It works once, within the next hour:

                %s

                If it was not you, you need do nothing: your password stays as it is.
                """.formatted(mail.link("reset?token=" + secret));
    }

    private static String nobody() {
        return """
                Somebody asked for a new password for a Waymark account with this address.

                There is no account with this address. You may have another one: ask the person who runs your programme.
                If it was not you, you need do nothing.
                """;
    }

    /** Fails as not found for a link that was never made, was used, or has ended. Yields the account's address. */
    public Mono<String> find(String secret) {
        return alive(resets.find(Secrets.hash(secret))).map(Account::email);
    }

    private Mono<Account> alive(Mono<Reset> found) {
        return found.filter(reset -> today.instant().isBefore(reset.expires()))
                .mapNotNull(Reset::accountId)
                .flatMap(accounts::find)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.notFound("This link has been used or has run out. Ask for another.")));
    }

    /** Ends all sign-ins of the account, and whatever its address was locked for. */
    public Mono<Void> complete(String secret, String password) {
        String hash = Secrets.hash(secret);
        return alive(resets.find(hash))
                .doOnNext(account -> PasswordRules.check(password, account.email()))
                .then(Mono.defer(() -> alive(resets.take(hash))))
                .delayUntil(account -> passwords
                        .hashed(password)
                        .flatMap(hashed -> accounts.change(account.id(), one -> one.withPassword(hashed))))
                .delayUntil(account -> attempts.succeeded(Attempts.Kind.SIGN_IN, account.email()))
                .flatMap(account -> signIns.endAll(account.id(), null));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void sweep() {
        resets.deleteExpired(today.instant()).block(Duration.ofMinutes(1));
    }
}
