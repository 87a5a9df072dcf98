package org.waymark.ui.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider at which people may sign in, if there is one.
 *
 * @param issuer its address, as it names itself; blank for none
 * @param clientId what it calls Waymark
 * @param clientSecret what it knows Waymark by
 * @param label what people call it
 */
@ConfigurationProperties("waymark.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("your organisation’s account") String label) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
