package org.waymark.backend.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.SignInRepository;
import org.waymark.backend.identity.store.SignInRepository.SignIn;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import reactor.core.publisher.Mono;

/**
 * Issues and recognises opaque tokens. A token is 256 random bits; only its hash is stored. It ends after 30 minutes
 * without use, after 12 hours in any case, or when its owner signs out. Look-ups are kept for at most 30 seconds, which
 * is the longest that another node honours a token that was ended here.
 */
@Service
public class SignIns implements ReactiveOpaqueTokenIntrospector {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SignInRepository signIns;
    private final AccountRepository accounts;
    private final Today today;
    private final AsyncCache<String, Caller> callers;

    SignIns(SignInRepository signIns, AccountRepository accounts, Today today, MeterRegistry metrics) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.today = today;
        this.callers = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofSeconds(30))
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(metrics, callers, "callers");
    }

    public record Issued(String token, Instant expires, Caller caller) {}

    /** In the first of the roles held now; fails as forbidden where there is none left. */
    public Mono<Issued> issue(Account account) {
        return issue(account, null);
    }

    /** @param browser what it calls itself */
    Mono<Issued> issue(Account account, @Nullable String browser) {
        return Mono.justOrEmpty(account.current(today.date()).stream().findFirst())
                .switchIfEmpty(Mono.error(ProblemException::accessEnded))
                .flatMap(first -> issue(account, first, browser));
    }

    private Mono<Issued> issue(Account account, Membership membership, @Nullable String browser) {
        String token = Secrets.make();
        Instant expires = today.instant().plus(LONGEST);
        String hash = Secrets.hash(token);
        return signIns.insert(new SignIn(
                        hash, account.id(), membership.id(), browser, today.instant(), today.instant(), expires))
                .thenReturn(new Issued(token, expires, account.caller(membership, hash)));
    }

    /** For this sign-in alone. Fails as not found where the caller does not hold that role now. */
    public Mono<Caller> actAs(Caller caller, String membershipId) {
        return accounts.find(caller.accountId())
                .mapNotNull(account -> acting(account, membershipId, caller.signInId()))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("You do not hold that role.")))
                .delayUntil(other -> signIns.actAs(other.signInId(), membershipId))
                .doOnNext(other -> callers.synchronous().invalidate(other.signInId()));
    }

    private @Nullable Caller acting(Account account, String membershipId, String signInId) {
        return account.current(today.date()).stream()
                .filter(membership -> membership.id().equals(membershipId))
                .findFirst()
                .map(membership -> account.caller(membership, signInId))
                .orElse(null);
    }

    public Mono<Void> end(Caller caller) {
        return end(caller.signInId());
    }

    private Mono<Void> end(String hash) {
        return signIns.delete(hash)
                .then(Mono.fromRunnable(() -> callers.synchronous().invalidate(hash)));
    }

    /** Those that can be used, the last used first. */
    public Mono<List<SignIn>> list(String accountId) {
        return signIns.ofAccount(accountId)
                .filter(this::isAlive)
                .sort(Comparator.comparing(SignIn::lastUsed).reversed())
                .collectList();
    }

    /** @param but one that is spared */
    public Mono<Void> endAll(String accountId, @Nullable String but) {
        return signIns.ofAccount(accountId)
                .map(SignIn::tokenHash)
                .filter(hash -> !hash.equals(but))
                .concatMap(this::end)
                .then();
    }

    /** After a change of an account: on this node at once, on others within half a minute. */
    Mono<Void> lookAgain(String accountId) {
        return signIns.ofAccount(accountId)
                .doOnNext(signIn -> callers.synchronous().invalidate(signIn.tokenHash()))
                .then();
    }

    /** Fails as not found where it is not the caller's. */
    public Mono<Void> endOwn(Caller caller, String signInId) {
        return signIns.find(signInId)
                .filter(signIn -> signIn.accountId().equals(caller.accountId()))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("You have no such sign-in.")))
                .flatMap(signIn -> end(signIn.tokenHash()));
    }

    @Override
    public Mono<OAuth2AuthenticatedPrincipal> introspect(String token) {
        String hash = Secrets.hash(token);
        return Mono.fromFuture(
                        () -> callers.get(hash, (key, executor) -> look(key).toFuture()))
                .switchIfEmpty(Mono.error(() -> new BadOpaqueTokenException("unknown or ended token")))
                .cast(OAuth2AuthenticatedPrincipal.class);
    }

    private Mono<Caller> look(String hash) {
        return signIns.find(hash)
                .filter(this::isAlive)
                .delayUntil(this::touch)
                .flatMap(signIn -> accounts.find(signIn.accountId()).mapNotNull(account -> acting(account, signIn)));
    }

    /** Whose role has ended is nobody any more; signing in again leads to the next of their roles. */
    private @Nullable Caller acting(Account account, SignIn signIn) {
        String chosen = signIn.actingAs();
        if (chosen != null) {
            return acting(account, chosen, signIn.tokenHash());
        }
        return account.current(today.date()).stream()
                .findFirst()
                .map(first -> account.caller(first, signIn.tokenHash()))
                .orElse(null);
    }

    private boolean isAlive(SignIn signIn) {
        Instant now = today.instant();
        return now.isBefore(signIn.expires()) && now.isBefore(signIn.lastUsed().plus(IDLE));
    }

    private Mono<Void> touch(SignIn signIn) {
        Instant now = today.instant();
        return now.isBefore(signIn.lastUsed().plus(TOUCH_EVERY))
                ? Mono.empty()
                : signIns.touch(signIn.tokenHash(), now);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void sweep() {
        Instant now = today.instant();
        signIns.deleteExpired(now, now.minus(IDLE)).block(Duration.ofMinutes(1));
    }
}
