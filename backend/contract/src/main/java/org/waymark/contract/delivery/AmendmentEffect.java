package org.waymark.contract.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment would mean for somebody who is on the offer.
 *
 * @param finish null where they would have no pathway
 * @param movedSteps that get other dates
 * @param why no pathway keeps the amended rules, or none without a move within four weeks; they would keep the one they have
 */
public record AmendmentEffect(
        String participantId,
        String name,
        Outcome outcome,
        LocalDate finishBefore,
        @Nullable LocalDate finish,
        int movedSteps,
        List<String> why) {

    public AmendmentEffect {
        why = List.copyOf(why);
    }

    public enum Outcome {
        /** What they have still holds. */
        KEPT,
        MOVED,
        NO_PATHWAY
    }
}
