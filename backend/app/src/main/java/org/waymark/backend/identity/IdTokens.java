package org.waymark.backend.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.security.Secrets;
import reactor.core.publisher.Mono;

/** Looks at what an OpenID Connect provider says of somebody: whether it is theirs, for us, fresh, and for this sign-in. */
final class IdTokens {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private final String clientId;
    private final ReactiveJwtDecoder decoder;

    /** Asks the provider for nothing before the first token comes. */
    IdTokens(OidcSettings settings) {
        this.clientId = settings.clientId();
        NimbusReactiveJwtDecoder signed =
                NimbusReactiveJwtDecoder.withIssuerLocation(settings.issuer()).build();
        signed.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, this::isForUs),
                authorised()));
        this.decoder = signed;
    }

    /** @param expires when the token is worth nothing any more */
    record Told(String email, Instant expires) {}

    /** Fails as invalid for what is not acceptable, as away where the provider does not answer. */
    Mono<Told> read(String idToken, String nonce) {
        return decoder.decode(idToken)
                .timeout(LONGEST_WAIT)
                .onErrorMap(BadJwtException.class, e -> ProblemException.providerRefused())
                .onErrorMap(
                        e -> e instanceof JwtException || e instanceof TimeoutException,
                        e -> ProblemException.providerAway())
                .filter(token -> Secrets.same(
                        Secrets.hash(nonce), Objects.requireNonNullElse(token.getClaimAsString("nonce"), "")))
                .switchIfEmpty(Mono.error(ProblemException::providerRefused))
                .map(IdTokens::told);
    }

    private static Told told(Jwt token) {
        String email = Objects.requireNonNullElse(token.getClaimAsString("email"), "");
        if (email.isBlank() || !"true".equals(token.getClaimAsString("email_verified"))) {
            throw ProblemException.emailUnverified();
        }
        return new Told(Account.normalised(email), Objects.requireNonNull(token.getExpiresAt()));
    }

    private boolean isForUs(List<String> audience) {
        return audience != null && audience.contains(clientId);
    }

    /** A token for several names the one that it was issued to (OpenID Connect Core, 3.1.3.7). */
    private OAuth2TokenValidator<Jwt> authorised() {
        return new JwtClaimValidator<String>("azp", azp -> azp == null || azp.equals(clientId));
    }
}
