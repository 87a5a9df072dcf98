package org.waymark.backend.training;

import java.time.LocalDate;
import org.waymark.contract.training.ProviderMove.State;

/**
 * A wish to go on with another provider; each person has one at most, under their own id.
 *
 * @param version 0 before it is stored
 * @param finish of the pathway they would have
 */
public record AskedMove(
        String participantId,
        long version,
        String personName,
        String school,
        String qualification,
        Side from,
        Side to,
        State state,
        LocalDate askedOn,
        LocalDate finish,
        int daysOut) {

    public record Side(String providerId, String provider, String offerId, String cohort) {}

    AskedMove with(State other) {
        return new AskedMove(
                participantId, version, personName, school, qualification, from, to, other, askedOn, finish, daysOut);
    }

    AskedMove insteadOf(AskedMove earlier) {
        return new AskedMove(
                participantId,
                earlier.version(),
                personName,
                school,
                qualification,
                from,
                to,
                state,
                askedOn,
                finish,
                daysOut);
    }
}
