package org.waymark.contract.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record NewChallenge(
        @NotBlank(message = "Say what you are up against")
        @Size(max = 1000, message = "Say it in at most 1,000 characters")
        String text) {}
