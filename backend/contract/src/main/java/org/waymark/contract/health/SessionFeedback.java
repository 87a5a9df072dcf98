package org.waymark.contract.health;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a session that they attended. Each answer may be left out; all of them left out means that they
 * are not asked again.
 *
 * @param useful 1 for not at all to 5 for very
 * @param fit how well it suited the phase they work in, 1 to 5
 */
public record SessionFeedback(
        @Min(value = 1, message = "Choose 1 to 5") @Max(value = 5, message = "Choose 1 to 5") @Nullable
        Integer useful,

        @Min(value = 1, message = "Choose 1 to 5") @Max(value = 5, message = "Choose 1 to 5") @Nullable
        Integer fit,

        @Size(max = 1000, message = "Write at most 1,000 characters") @Nullable
        String words) {}
