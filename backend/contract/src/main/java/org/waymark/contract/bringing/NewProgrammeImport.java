package org.waymark.contract.bringing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param offerId what the people are on; it must be open
 * @param minutesPerWeek that each person can give from now on; they can change it themselves
 */
public record NewProgrammeImport(
        @NotBlank(message = "Choose an offer") @Size(max = 100)
        String offerId,

        @Min(value = 30, message = "Give at least half an hour a week")
        @Max(value = 1200, message = "More than 20 hours a week beside a job is not a plan: give 20 or fewer")
        int minutesPerWeek) {}
