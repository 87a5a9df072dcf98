package org.waymark.contract.training;

import java.util.List;

/**
 * Another provider's open cohort of the same qualification, and what going on in it would come to.
 *
 * @param told who would see it, by name
 */
public record ProviderOption(String provider, TrainingEffect.CohortOption cohort, List<TrainingEffect.Told> told) {

    public ProviderOption {
        told = List.copyOf(told);
    }
}
