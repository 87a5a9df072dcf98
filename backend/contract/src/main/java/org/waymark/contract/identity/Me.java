package org.waymark.contract.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param participantId the person's own pathway, where they are a participant
 * @param organisation the name of the school, trust or provider that the role is held in
 */
public record Me(
        String accountId,
        String name,
        List<Role> roles,
        @Nullable String participantId,
        @Nullable String organisation) {

    public Me {
        roles = List.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
