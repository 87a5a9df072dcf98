package org.waymark.contract.training;

import java.time.LocalDate;

/**
 * Somebody's wish to go on with another provider. Until that one gives them a place, they keep the one they have.
 *
 * @param finish of the pathway they would have
 * @param daysOut on which their school would have to spare them from then on
 */
public record ProviderMove(
        String participantId,
        String personName,
        String school,
        String qualification,
        String fromProvider,
        String toProvider,
        String cohort,
        State state,
        LocalDate askedOn,
        LocalDate finish,
        int daysOut) {

    public enum State {
        /** Waits for the other provider. */
        ASKED,
        MOVED,
        REFUSED
    }
}
