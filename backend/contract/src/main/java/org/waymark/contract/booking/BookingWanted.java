package org.waymark.contract.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody wants a seat in.
 *
 * @param insteadOf the session of the same topic that they leave for it, or null where they have none
 * @param mayMoveOthers whether other sessions within the notice period may move for it
 */
public record BookingWanted(
        @NotBlank(message = "Name the session") @Size(max = 100)
        String sessionId,

        @Size(max = 100) @Nullable String insteadOf,
        boolean mayMoveOthers) {}
