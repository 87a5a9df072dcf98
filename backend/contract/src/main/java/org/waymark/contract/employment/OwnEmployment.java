package org.waymark.contract.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works and as what, as they see it themselves.
 *
 * @param since null where it was always so, as far as is known
 * @param next where they will work, if that is known
 * @param nextFrom the first day there
 * @param undoId of the last move, which can be taken back; null where there is none
 */
public record OwnEmployment(
        String jobTitle,
        Workplace now,
        @Nullable LocalDate since,
        @Nullable Workplace next,
        @Nullable LocalDate nextFrom,
        @Nullable String undoId) {}
