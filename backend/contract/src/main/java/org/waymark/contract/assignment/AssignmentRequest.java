package org.waymark.contract.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record AssignmentRequest(
        @NotBlank(message = "Choose a person") @Size(max = 64)
        String personId,

        @NotBlank(message = "Choose an offer") @Size(max = 64)
        String offerId,

        @Min(value = 30, message = "Give at least half an hour a week")
        @Max(value = 1200, message = "More than 20 hours a week beside a job is not a plan: give 20 or fewer")
        int minutesPerWeek,

        @Nullable LocalDate finishBy) {}
