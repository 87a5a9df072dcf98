package org.waymark.contract.viability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a cohort costs and brings in, in pounds.
 *
 * @param fixed of running it, however many come
 * @param perPerson besides
 * @param price paid for each person, by a scholarship or otherwise
 * @param places the most people
 */
public record CohortCosts(
        @Min(value = 0, message = "A cost is 0 or more")
        @Max(value = 1_000_000, message = "A cost is at most £1,000,000")
        int fixed,

        @Min(value = 0, message = "A cost is 0 or more")
        @Max(value = 100_000, message = "A cost for each person is at most £100,000")
        int perPerson,

        @Min(value = 0, message = "A price is 0 or more") @Max(value = 100_000, message = "A price is at most £100,000")
        int price,

        @Min(value = 1, message = "A cohort has 1 place or more")
        @Max(value = 10_000, message = "A cohort has at most 10,000 places")
        int places) {}
