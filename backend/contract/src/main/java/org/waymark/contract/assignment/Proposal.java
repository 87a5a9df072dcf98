package org.waymark.contract.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.OfferCoaching;

/**
 * @param respondBy until when seats are held; null where nobody has to answer any more
 * @param finish of the pathway
 * @param coaching that comes with the offer
 */
public record Proposal(
        String participantId,
        String personName,
        String school,
        String qualification,
        String cohort,
        String provider,
        String proposedBy,
        Standing standing,
        @Nullable LocalDate respondBy,
        LocalDate finish,
        int minutes,
        int daysOut,
        OfferCoaching coaching) {

    public enum Standing {
        /** Waits for the person. */
        PROPOSED,
        /** Waits for the provider. */
        ACCEPTED,
        /** Has a place. */
        ENROLLED,
        DECLINED,
        REFUSED
    }
}
