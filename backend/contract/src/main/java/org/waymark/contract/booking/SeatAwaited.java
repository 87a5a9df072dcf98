package org.waymark.contract.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The full session that somebody waits for. */
public record SeatAwaited(
        @NotBlank(message = "Name the session") @Size(max = 100)
        String sessionId) {}
