package org.waymark.contract.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much of somebody's engagement an offer asks for, and how much each kind of work weighs in it, all in per cent.
 *
 * @param percent of engagement that somebody must reach; 0 where nothing is asked
 * @param live the weight of sessions, online and in person; the four weights add up to 100
 * @param practice the weight of workplace tasks
 */
public record OfferEngagement(
        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int percent,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int live,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int selfStudy,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int coaching,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int practice) {

    /** Of the four weights; 100 where they can hold. */
    public int sum() {
        return live + selfStudy + coaching + practice;
    }
}
