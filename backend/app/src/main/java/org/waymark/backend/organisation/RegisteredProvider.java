package org.waymark.backend.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.organisation.Provider;

/**
 * A provider, or a delivery partner of one. Its id never changes.
 *
 * @param version 0 before it is stored
 * @param partOf the provider that a partner belongs to; null for a provider
 * @param from the first day; null where it was there before that was noted
 * @param until the first day on which it is no more, or null
 */
public record RegisteredProvider(
        String id,
        long version,
        String name,
        @Nullable String partOf,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public boolean isOpen() {
        return until == null;
    }

    boolean isCalled(String other) {
        return slug(name).equals(slug(other));
    }

    RegisteredProvider called(String newName) {
        return new RegisteredProvider(id, version, newName.strip(), partOf, from, until);
    }

    RegisteredProvider until(@Nullable LocalDate day) {
        return new RegisteredProvider(id, version, name, partOf, from, day);
    }

    public Provider view() {
        return new Provider(id, name, partOf, from, until);
    }

    /** A name as ids write it: what differs in case and signs alone is the same. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
