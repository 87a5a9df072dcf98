package org.waymark.backend.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a list. Versions are only ever added, so what was decided by an earlier one can still be told.
 *
 * @param id names its numbers; the same numbers from the same day have the same id
 * @param validFrom the first day on which it decides
 */
public record EligibilityVersion(
        String id, EligibilityList list, LocalDate validFrom, int count, Instant importedAt, String importedBy) {}
