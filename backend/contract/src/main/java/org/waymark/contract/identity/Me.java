package org.waymark.contract.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and in which of their roles they act.
 *
 * @param role the one they act in; nothing else of theirs can be reached meanwhile
 * @param membershipId which of the memberships that is
 * @param participantId the person's own pathway, where they act as a participant
 * @param organisation the name of the school, trust or provider that they act for
 * @param memberships all they may act in
 */
public record Me(
        String accountId,
        String name,
        Role role,
        String membershipId,
        @Nullable String participantId,
        @Nullable String organisation,
        List<Membership> memberships) {

    public Me {
        memberships = List.copyOf(memberships);
    }

    public boolean is(Role asked) {
        return role == asked;
    }
}
