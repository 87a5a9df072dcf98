package org.waymark.contract.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much coaching comes with an offer, in minutes for each person, by its form; 0 where there is none of it. */
public record OfferCoaching(
        @Min(value = 0, message = "Coaching takes 0 to 100 hours")
        @Max(value = 6000, message = "Coaching takes 0 to 100 hours")
        int oneToOneMinutes,

        @Min(value = 0, message = "Coaching takes 0 to 100 hours")
        @Max(value = 6000, message = "Coaching takes 0 to 100 hours")
        int groupMinutes) {

    public boolean hasAny() {
        return oneToOneMinutes > 0 || groupMinutes > 0;
    }
}
