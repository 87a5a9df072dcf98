package org.waymark.contract.participant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody says that a lesson took them in all, on paper and on the screen together, in minutes.
 *
 * @param lesson its text, activities and questions; null where they do not say
 * @param task its task at work; null where they do not say, and where it has none
 */
public record TimeSaid(
        @Min(value = 1, message = "Between 1 and 1,440 minutes, which is a whole day")
        @Max(value = MOST, message = "Between 1 and 1,440 minutes, which is a whole day")
        @Nullable
        Integer lesson,

        @Min(value = 1, message = "Between 1 and 1,440 minutes, which is a whole day")
        @Max(value = MOST, message = "Between 1 and 1,440 minutes, which is a whole day")
        @Nullable
        Integer task) {

    /** A day of minutes. */
    public static final int MOST = 1440;
}
