package org.waymark.backend.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.Eligibility;
import org.waymark.backend.organisation.ListedNumber;

/**
 * What the rules are asked about: one person, one qualification, one cohort.
 *
 * @param cohortStarts decides which rules hold
 * @param establishmentType the register's code, or null where there is none
 * @param numbers by which the place of work is looked up in lists
 * @param hadBefore whether they have had a place on the same qualification, or null where nobody knows
 * @param newHead whether they are within five years of their first headship, or null where nobody knows
 */
public record FundingCase(
        String qualification,
        LocalDate cohortStarts,
        FundingSetting setting,
        @Nullable String establishmentType,
        List<ListedNumber> numbers,
        Eligibility lists,
        @Nullable Boolean hadBefore,
        @Nullable Boolean newHead) {

    public FundingCase {
        numbers = List.copyOf(numbers);
    }
}
