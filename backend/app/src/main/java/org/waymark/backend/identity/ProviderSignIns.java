package org.waymark.backend.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.SignIns.Issued;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.UsedTokenRepository;
import org.waymark.backend.platform.Client;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import reactor.core.publisher.Mono;

/**
 * Signs people in whom an OpenID Connect provider knows. Its word is who they are and nothing more: the account must be
 * there, and what they may do comes from its memberships. A second step is the provider's business.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0040-sign-in-at-a-provider.md">decision 0040</a>
 */
@Service
@EnableConfigurationProperties(OidcSettings.class)
public class ProviderSignIns {

    /** Longer than clocks may differ. */
    private static final Duration AFTER_EXPIRY = Duration.ofMinutes(5);

    private final @Nullable IdTokens tokens;
    private final UsedTokenRepository used;
    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Attempts attempts;
    private final DemonstrationAccounts demonstration;
    private final Today today;

    ProviderSignIns(
            OidcSettings settings,
            UsedTokenRepository used,
            AccountRepository accounts,
            SignIns signIns,
            Attempts attempts,
            DemonstrationAccounts demonstration,
            Today today) {
        this.tokens = settings.isSet() ? new IdTokens(settings) : null;
        this.used = used;
        this.accounts = accounts;
        this.signIns = signIns;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.today = today;
    }

    /**
     * Fails as not found where no provider is named, as invalid for a token that is not acceptable or was used before, as
     * forbidden where nobody here has the address, as away where the provider does not answer.
     */
    public Mono<Issued> signIn(String idToken, String nonce) {
        return tokens == null
                ? Mono.error(ProblemException.notFound("Nobody signs in at a provider here."))
                : signIn(tokens, idToken, nonce);
    }

    private Mono<Issued> signIn(IdTokens theirs, String idToken, String nonce) {
        return Client.address()
                .flatMap(client -> attempts.admit(Attempts.Kind.CLIENT, client))
                .then(Mono.defer(() -> theirs.read(idToken, nonce)))
                .delayUntil(told -> used.insert(
                                Secrets.hash(idToken), told.expires().plus(AFTER_EXPIRY))
                        .onErrorMap(DuplicateKeyException.class, e -> ProblemException.providerRefused()))
                .flatMap(told -> accounts.findByEmail(told.email())
                        .filter(account -> demonstration.isAllowed() || !account.demonstration())
                        .switchIfEmpty(Mono.error(() -> ProblemException.noAccount(told.email()))))
                .delayUntil(
                        account -> Client.address().flatMap(client -> attempts.succeeded(Attempts.Kind.CLIENT, client)))
                .flatMap(account -> Client.browser().flatMap(browser -> signIns.issue(account, browser)));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void sweep() {
        used.deleteExpired(today.instant()).block(Duration.ofMinutes(1));
    }
}
