package org.waymark.contract.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ProviderName(
        @NotBlank(message = "Enter a name") @Size(max = 120, message = "At most 120 characters: shorten it")
        String name) {}
