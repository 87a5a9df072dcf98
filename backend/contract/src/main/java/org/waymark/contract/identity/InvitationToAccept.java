package org.waymark.contract.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param email absent where whoever accepts says theirs
 * @param known whether the address has an account: then the role is added to it, and no name or password is asked for
 */
public record InvitationToAccept(
        @Nullable String email, Role role, String organisation, String invitedBy, Instant expires, boolean known) {}
