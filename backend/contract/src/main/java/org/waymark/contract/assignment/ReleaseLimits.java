package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How many leaders a school of the trust can spare on one day.
 *
 * @param schools those with another number
 */
public record ReleaseLimits(
        @Min(value = 0, message = "Give 0 or more people a day")
        @Max(value = 100, message = "Give at most 100 people a day")
        int releasedADay,

        @Size(max = 2000) List<AssignmentSettings.@Valid SchoolLimit> schools) {

    public ReleaseLimits {
        schools = List.copyOf(schools);
    }
}
