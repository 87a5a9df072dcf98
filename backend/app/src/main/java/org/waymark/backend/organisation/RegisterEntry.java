package org.waymark.backend.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.organisation.School.Status;

/**
 * What the national register says of a school, in its own codes. Nothing about people is kept: no head's name, no
 * telephone number.
 *
 * @param type the code of the type of establishment
 * @param phase the code of the phase of education; special schools and alternative provision usually carry 0
 * @param freeMealsPercent pupils who may have free school meals, in per cent
 * @param lsoa the small area it lies in; of the census of 2011 or of 2021, as the file had it
 */
public record RegisterEntry(
        String urn,
        @Nullable String ukprn,
        Status status,
        @Nullable LocalDate closedOn,
        String type,
        @Nullable String phase,
        @Nullable Integer lowAge,
        @Nullable Integer highAge,
        @Nullable Double freeMealsPercent,
        @Nullable String region,
        @Nullable String localAuthority,
        @Nullable Rurality rurality,
        @Nullable String postcode,
        @Nullable String lsoa,
        @Nullable String diocese) {

    public Setting setting() {
        return Settings.of(type, phase, lowAge, highAge);
    }
}
