package org.waymark.contract.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A file that a link shows. */
public record VerificationFile(
        @NotBlank(message = "The link is not whole") @Size(max = 100, message = "The link is not whole")
        String token,

        @NotBlank(message = "Name the file") @Size(max = 100, message = "Name the file")
        String evidenceId) {}
