package org.waymark.backend.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider at which people may sign in, if there is one.
 *
 * @param issuer its address, as its tokens name it; blank for none
 * @param clientId what it calls Waymark
 */
@ConfigurationProperties("waymark.oidc")
record OidcSettings(
        @DefaultValue("") String issuer, @DefaultValue("") String clientId) {

    OidcSettings {
        if (issuer.isBlank() != clientId.isBlank()) {
            throw new IllegalArgumentException("waymark.oidc needs both an issuer and a client-id, or neither");
        }
    }

    boolean isSet() {
        return !issuer.isBlank();
    }
}
