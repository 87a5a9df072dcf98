package org.waymark.contract.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The secret of a link. */
public record VerificationLink(
        @NotBlank(message = "The link is not whole") @Size(max = 100, message = "The link is not whole")
        String token) {}
