package org.waymark.contract.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param organisation the name of the school, trust or provider that the role is held in
 * @param membershipId names the role among those of the account
 * @param from when it was given, where that was noted
 * @param self whether it is the caller
 */
public record Member(
        String accountId,
        String name,
        String email,
        Role role,
        @Nullable String organisation,
        String membershipId,
        @Nullable LocalDate from,
        boolean self) {}
