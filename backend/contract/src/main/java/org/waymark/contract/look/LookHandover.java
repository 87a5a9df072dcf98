package org.waymark.contract.look;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param accountId of somebody who looks after the same organisation */
public record LookHandover(
        @NotBlank(message = "Choose who takes it over") @Size(max = 200, message = "No account has so long an id")
        String accountId) {}
