package org.waymark.backend.organisation;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * @param trustId null for a maintained school
 * @param calendar the name of the calendar the school inherits from
 * @param easting metres on the national grid
 * @param northing metres on the national grid
 */
public record School(
        String id,
        String name,
        Phase phase,
        SchoolKind kind,
        boolean rural,
        int pupils,
        @Nullable String trustId,
        @Nullable String trustName,
        String calendar,
        int easting,
        int northing) {}
