package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an offer is called, when it runs, who delivers it, and the coaching that comes with it.
 *
 * @param assessmentOpens first day of the assessment window; null where there is none yet
 * @param assessmentMinutes that writing the assessment takes
 * @param pricePounds of one place, before any scholarship; null where none is stated
 * @param partnerId the delivery partner that runs it, or null where the provider does
 * @param coachingTakesTime whether pathways keep time free for the coaching, beyond that of their modules
 */
public record OfferAbout(
        @NotBlank(message = "Give the offer a title")
        @Size(max = 100, message = "Use at most 100 characters for the title")
        String title,

        @NotBlank(message = "Give the cohort a name")
        @Size(max = 60, message = "Use at most 60 characters for the cohort")
        String cohort,

        @NotNull(message = "Give the first day") LocalDate starts,
        @NotNull(message = "Give the last day") LocalDate ends,
        @Nullable LocalDate assessmentOpens,
        @Nullable LocalDate assessmentCloses,

        @Min(value = 0, message = "An assessment takes 0 to 100 hours")
        @Max(value = 6000, message = "An assessment takes 0 to 100 hours")
        int assessmentMinutes,

        @Nullable
        @Min(value = 0, message = "A price is 0 to 20,000 pounds")
        @Max(value = 20_000, message = "A price is 0 to 20,000 pounds")
        Integer pricePounds,

        @Nullable @Size(max = 100) String partnerId,

        @Valid @NotNull(message = "Say how much coaching comes with it")
        OfferCoaching coaching,

        boolean coachingTakesTime) {}
