package org.waymark.backend.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.identity.Role;

/**
 * Somebody who can sign in.
 *
 * @param email lower case, without spaces around it; unique
 * @param personId the person behind the account, where they are employed in a school
 * @param providerId where the account works for a provider
 * @param trustId where the account leads a trust
 * @param organisation what to call the place the role is held in
 * @param demonstration whether its password is public, so that it may be used on loopback only
 */
public record Account(
        String id,
        String email,
        String name,
        String passwordHash,
        Set<Role> roles,
        @Nullable String personId,
        @Nullable String providerId,
        @Nullable String trustId,
        @Nullable String organisation,
        boolean demonstration) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** An email address as it is stored and looked up. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The widest documents this account may see. */
    public Scope scope() {
        if (roles.contains(Role.TRUST_LEAD) && trustId != null) {
            return new Scope.Trust(trustId);
        }
        if (roles.contains(Role.PROVIDER) && providerId != null) {
            return new Scope.Provider(providerId);
        }
        return personId == null ? new Scope.Nobody() : new Scope.Self(personId);
    }
}
