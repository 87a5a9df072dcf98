package org.waymark.backend.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.waymark.contract.identity.Role;

/**
 * Who is calling, in the one role that they act in: whoever holds several never reaches two tenants at once.
 *
 * @param membershipId names the role they act in among those they hold
 * @param personId the person behind the account, where they act as a participant
 * @param signInId names the sign-in, so that it can be ended
 */
public record Caller(
        String accountId,
        String name,
        Role role,
        String membershipId,
        Scope scope,
        @Nullable String personId,
        @Nullable String organisation,
        String signInId)
        implements OAuth2AuthenticatedPrincipal {

    /** Employers see dates, hours and completion; never beliefs, answers or notes. */
    public boolean isEmployer() {
        return scope instanceof Scope.Trust || scope instanceof Scope.School;
    }

    public boolean isPerson(String id) {
        return id.equals(personId);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of("sub", accountId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getName() {
        return accountId;
    }
}
