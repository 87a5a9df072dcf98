package org.waymark.contract.viability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cohort and whether it pays for itself. What is worked out from costs is null where none are known.
 *
 * @param online whether nobody has to travel
 * @param leastPeople the fewest who pay for it; also null where no number does
 * @param margin pounds left over, negative where somebody else pays
 * @param subsidyEach pounds that each place costs beyond what is paid for it; 0 where the cohort pays for itself
 */
public record Cohort(
        String offerId,
        String title,
        String qualification,
        String cohort,
        LocalDate starts,
        LocalDate ends,
        boolean online,
        int people,
        @Nullable CohortCosts costs,
        @Nullable Integer leastPeople,
        @Nullable Integer margin,
        @Nullable Integer subsidyEach) {

    public boolean isTooSmall() {
        return costs != null && people > 0 && (leastPeople == null || people < leastPeople);
    }
}
