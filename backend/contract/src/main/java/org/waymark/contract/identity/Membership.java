package org.waymark.contract.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds now.
 *
 * @param organisation the name of the school, trust or provider that it is held in
 * @param from when it was given, where that is known
 */
public record Membership(
        String id,
        Role role,
        @Nullable String organisation,
        @Nullable LocalDate from) {}
