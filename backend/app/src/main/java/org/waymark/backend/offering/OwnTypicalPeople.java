package org.waymark.backend.offering;

import java.util.List;
import org.waymark.contract.delivery.TypicalParticipant;

/**
 * Whom a provider has invented to try its offers out on, beside those who are given.
 *
 * @param version 0 before anybody was
 */
public record OwnTypicalPeople(String providerId, long version, List<TypicalParticipant> people) {

    public OwnTypicalPeople {
        people = List.copyOf(people);
    }

    public static OwnTypicalPeople none(String providerId) {
        return new OwnTypicalPeople(providerId, 0, List.of());
    }
}
