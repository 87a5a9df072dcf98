package org.waymark.contract.employment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.pathway.Preview;

/**
 * What a move would come to. Nothing has changed yet.
 *
 * @param now whether it takes effect at once
 * @param told who sees what afterwards, a sentence each
 * @param replanned what planning again for the new place would lead to, without the pathway itself; the move changes
 *     nothing of it. Null where planning would change nothing, and for who has stopped.
 */
public record MoveEffect(
        Workplace from,
        Workplace to,
        LocalDate on,
        boolean now,
        List<String> told,
        @Nullable Preview replanned) {

    public MoveEffect {
        told = List.copyOf(told);
    }
}
