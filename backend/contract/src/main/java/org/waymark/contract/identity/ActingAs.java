package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param membershipId one of those that {@code GET /me} lists */
public record ActingAs(
        @NotBlank(message = "Choose a role") @Size(max = 200, message = "No role has so long an id")
        String membershipId) {}
