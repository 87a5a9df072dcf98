package org.waymark.contract.assignment;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/**
 * Somebody chosen for an assignment of many.
 *
 * @param offerId where the person's differs from that of the settings
 * @param isNew whether a file named somebody who is not in the list yet and is added when the plan is applied
 * @param fromFile whether the uploaded file names the person; such people leave with the file, not by another choice
 */
public record PlanPerson(
        String personId,
        String name,
        String jobTitle,
        String school,
        Phase phase,
        @Nullable String offerId,
        boolean isNew,
        boolean fromFile) {}
