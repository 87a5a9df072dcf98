package org.waymark.contract.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The session whose seat is given up. */
public record SeatGivenUp(
        @NotBlank(message = "Name the session") @Size(max = 100)
        String sessionId) {}
