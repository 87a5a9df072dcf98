package org.waymark.contract.viability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** @param mostMinutes one way, that anybody is asked to travel */
public record NewMergePlan(
        @NotBlank(message = "Say for which qualification") String qualification,

        @Min(value = 5, message = "At least 5 minutes") @Max(value = 240, message = "At most 240 minutes")
        int mostMinutes) {}
