package org.waymark.backend.viability;

import org.waymark.contract.viability.CohortCosts;
import org.waymark.engine.group.Viability;

/**
 * What a provider says of one of its offers.
 *
 * @param version 0 before the first save
 */
public record KnownCosts(String offerId, long version, String providerId, CohortCosts costs) {

    private static final long PENCE = 100;

    Viability viability() {
        return new Viability(PENCE * costs.fixed(), PENCE * costs.perPerson(), PENCE * costs.price());
    }

    /** More than there are places where no number of people pays for it. */
    int leastPeople() {
        return viability().leastSize().orElse(costs.places() + 1);
    }
}
