package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.UsedTokenRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Against a provider that answers over HTTP. */
class ProviderSignInTest extends ApiTest {

    private static final String US = "waymark";
    private static final String EMAIL = "provided@waymark.example";

    private static MockOAuth2Server provider;

    @Autowired
    private UsedTokenRepository used;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Attempts attempts;

    @Autowired
    private DemonstrationAccounts demonstration;

    @Autowired
    private Today today;

    @BeforeAll
    static void startTheProvider() {
        provider = new MockOAuth2Server();
        provider.start();
    }

    @AfterAll
    static void stopTheProvider() {
        provider.shutdown();
    }

    @BeforeEach
    void haveAnAccount() {
        accounts.save(new Account(
                        "account-provided",
                        EMAIL,
                        "Petra Provided",
                        "no password",
                        Set.of(Role.TRUST_LEAD),
                        null,
                        null,
                        "provided-trust",
                        "Provided Trust",
                        false))
                .block();
    }

    @Test
    void whom_the_provider_knows_by_a_confirmed_address_acts_as_our_own_store_says() {
        SignIns.Issued issued = signIn(token(US, Map.of()), "nonce").block();

        assertThat(issued.caller().accountId()).isEqualTo("account-provided");
        assertThat(issued.caller().role()).isEqualTo(Role.TRUST_LEAD);
        api.withToken(issued.token())
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isOk();

        signIns.endAll("account-provided", null).block();
        api.withToken(issued.token())
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void the_address_counts_whatever_its_case() {
        assertThat(signIn(token(US, Map.of("email", " Provided@Waymark.Example")), "nonce")
                        .block())
                .isNotNull();
    }

    @Test
    void a_token_opens_once_however_many_come_at_the_same_time() {
        String token = token(US, Map.of());
        List<Boolean> opened = Flux.fromStream(IntStream.range(0, 10).boxed())
                .flatMap(i -> signIn(token, "nonce").hasElement().onErrorReturn(ProblemException.class, false))
                .collectList()
                .block();

        assertThat(opened).containsOnlyOnce(true).hasSize(10);
        refused("provider-refused", () -> signIn(token, "nonce").block());
    }

    @Test
    void a_token_for_somebody_else_of_somebody_else_or_of_another_sign_in_opens_nothing() {
        refused(
                "provider-refused",
                () -> signIn(token("another-program", Map.of()), "nonce").block());
        refused(
                "provider-refused",
                () -> signIn(issued("ours", "another-program", US, Map.of(), 3600), "nonce")
                        .block());
        refused(
                "provider-refused",
                () -> signIn(token(US, Map.of()), "another nonce").block());
        refused(
                "provider-refused",
                () -> signIn(issued("another-issuer", US, US, Map.of(), 3600), "nonce")
                        .block());
        refused("provider-refused", () -> signIn("no token at all", "nonce").block());
        refused(
                "provider-refused",
                () -> signIn(unsigned(token(US, Map.of())), "nonce").block());
    }

    @Test
    void a_token_that_has_run_out_opens_nothing() {
        String late = issued("ours", US, US, Map.of(), -120);

        refused("provider-refused", () -> signIn(late, "nonce").block());
    }

    @Test
    void an_address_that_the_provider_has_not_confirmed_opens_nothing() {
        refused(
                "email-unverified",
                () -> signIn(token(US, Map.of("email_verified", false)), "nonce")
                        .block());
        refused(
                "email-unverified",
                () -> signIn(token(US, Map.of("email", "")), "nonce").block());
    }

    @Test
    void somebody_without_an_account_gets_none_and_is_told_whom_to_ask() {
        long before = accounts.count().block();

        assertThatThrownBy(() -> signIn(token(US, Map.of("email", "stranger@waymark.example")), "nonce")
                        .block())
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(403);
                    assertThat(e.detail()).contains("stranger@waymark.example", "invitation");
                });
        assertThat(accounts.count().block()).isEqualTo(before);
    }

    @Test
    void a_provider_that_is_away_is_named_as_the_reason() {
        var gone = new MockOAuth2Server();
        gone.start();
        String issuer = gone.issuerUrl("ours").toString();
        String token =
                gone.issueToken("ours", "petra", US, claims(Map.of()), 3600).serialize();
        gone.shutdown();

        assertThatThrownBy(() -> at(issuer).signIn(token, "nonce").block())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
    }

    @Test
    void used_tokens_are_forgotten_when_they_could_open_nothing_any_more() {
        String token = token(US, Map.of());
        signIn(token, "nonce").block();
        String hash = Secrets.hash(token);

        used.deleteExpired(today.instant().minus(Duration.ofDays(1))).block();
        assertThatThrownBy(() -> used.insert(hash, today.instant()).block()).isNotNull();
        used.deleteExpired(java.time.Instant.now().plus(Duration.ofHours(2))).block();
        used.insert(hash, today.instant()).block();
    }

    private Mono<SignIns.Issued> signIn(String token, String nonce) {
        return at(provider.issuerUrl("ours").toString()).signIn(token, nonce);
    }

    private ProviderSignIns at(String issuer) {
        return new ProviderSignIns(
                new OidcSettings(issuer, US), used, accounts, signIns, attempts, demonstration, today);
    }

    private static String token(String audience, Map<String, Object> other) {
        return issued("ours", US, audience, other, 3600);
    }

    private static String issued(
            String issuer, String client, String audience, Map<String, Object> other, long seconds) {
        var claims = new DefaultOAuth2TokenCallback(
                issuer, UUID.randomUUID().toString(), "JWT", List.of(audience), claims(other), seconds);
        return provider.issueToken(issuer, client, claims).serialize();
    }

    private static Map<String, Object> claims(Map<String, Object> other) {
        Map<String, Object> claims =
                new HashMap<>(Map.of("email", EMAIL, "email_verified", true, "nonce", Secrets.hash("nonce")));
        claims.putAll(other);
        return claims;
    }

    /** As somebody would who changes what it says. */
    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1) + "c29tZXRoaW5nIGVsc2U";
    }

    private static void refused(String kind, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("/problems/" + kind));
    }
}
