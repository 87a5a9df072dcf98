package org.waymark.backend.employment;

import java.time.LocalDate;
import java.util.Objects;
import org.waymark.backend.participant.Workplace;

/**
 * What a move would come to. Pathway, learning, seats and provider stay what they are in any case.
 *
 * @param on the first day in the new place
 * @param now whether it takes effect at once
 */
public record MoveEffect(Workplace from, Workplace to, LocalDate on, boolean now) {

    /** Whether the trust that sees the person becomes another, or none. */
    public boolean changesTrust() {
        return !Objects.equals(from.trustId(), to.trustId());
    }
}
