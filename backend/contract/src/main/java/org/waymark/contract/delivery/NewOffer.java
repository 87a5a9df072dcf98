package org.waymark.contract.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be made. Its dates follow from the first day: a copy keeps the days between those of the earlier offer, any
 * other takes the months of its framework.
 *
 * @param from the offer or template to copy, with its rules, hubs and sessions; null to begin from the framework
 * @param sessionMinutes that each copied session lasts; null where they stay as they are
 */
public record NewOffer(
        @Nullable @Size(max = 100) String from,

        @NotBlank(message = "Choose a qualification") @Size(max = 64)
        String qualification,

        @NotBlank(message = "Give the cohort a name")
        @Size(max = 60, message = "Use at most 60 characters for the cohort")
        String cohort,

        @NotNull(message = "Give the first day") LocalDate starts,

        @Nullable
        @Min(value = 15, message = "A session lasts 15 minutes to 10 hours")
        @Max(value = 600, message = "A session lasts 15 minutes to 10 hours")
        Integer sessionMinutes) {}
