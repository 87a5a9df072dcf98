package org.waymark.contract.participant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a participant needs to take part, said once.
 *
 * @param noCar whether journeys are counted by public transport
 * @param mostTravelMinutes one way, or null for what Waymark takes to be bearable
 */
public record OwnNeeds(
        Set<AccessNeed> access,
        boolean noCar,

        @Nullable
        @Min(value = 5, message = "Give 5 to 180 minutes, or leave it empty")
        @Max(value = 180, message = "Give 5 to 180 minutes, or leave it empty")
        Integer mostTravelMinutes) {

    public OwnNeeds {
        access = access == null ? Set.of() : Set.copyOf(access);
    }
}
