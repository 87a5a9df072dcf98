package org.waymark.contract.prior;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param until the last day on which it counts; null where it is declined
 * @param words told to the participant
 */
public record PriorDecision(
        boolean approved,

        @Nullable LocalDate until,

        @NotBlank(message = "Write why: the person reads it")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String words) {}
