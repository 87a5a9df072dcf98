package org.waymark.contract.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record NewEvidence(
        @NotBlank(message = "Write what happened") @Size(max = 5000, message = "Write at most 5,000 characters")
        String text) {}
