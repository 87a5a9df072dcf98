package org.waymark.contract.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param partOf the provider that a delivery partner belongs to; null for a provider */
public record NewProvider(
        @NotBlank(message = "Enter a name") @Size(max = 120, message = "At most 120 characters: shorten it")
        String name,

        @Nullable @Size(max = 200, message = "No provider has so long an id")
        String partOf) {}
