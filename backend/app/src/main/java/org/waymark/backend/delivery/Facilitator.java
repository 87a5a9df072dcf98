package org.waymark.backend.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.waymark.backend.platform.Scope;

/** Somebody who runs sessions of a provider, as the provider names them. */
public record Facilitator(String id, String providerId, String name, String email) {

    /** The id of whoever has that scope, whether or not the provider has named them yet. */
    public static String id(Scope.Facilitator scope) {
        return of(scope.providerId(), "", scope.email()).id();
    }

    /** The same address of the same provider is the same person, whatever their name is written like. */
    public static Facilitator of(String providerId, String name, String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        String key = providerId + '\n' + address;
        String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return new Facilitator("facilitator-" + id, providerId, name.strip(), address);
    }
}
