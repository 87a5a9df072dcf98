package org.waymark.ui.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** What the provider says of itself, asked for at the first sign-in and again until it has answered. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class Provider implements ClientRegistrationRepository {

    static final String ID = "provider";
    /** Where a sign-in begins, before its name. */
    static final String BEGIN = "/sign-in/at";
    /** Where the provider sends people back to. */
    static final String BACK = "/sign-in/back";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcSettings settings) {
        this.settings = settings;
    }

    boolean isNamed() {
        return !settings.issuer().isBlank();
    }

    /** What people call it, where there is one. */
    Optional<String> label() {
        return isNamed() ? Optional.of(settings.label()) : Optional.empty();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return isNamed() && ID.equals(id) ? registration() : null;
    }

    /** Fails where the provider does not answer. */
    ClientRegistration registration() {
        ClientRegistration before = known;
        if (before != null) return before;
        ClientRegistration asked = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + BACK)
                .scope("openid", "email")
                .build();
        known = asked;
        return asked;
    }
}
