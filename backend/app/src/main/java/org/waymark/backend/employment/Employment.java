package org.waymark.backend.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Workplace;

/**
 * One person's employment in one place.
 *
 * @param id tells it from the person's others
 * @param from its first day, or null where nobody told
 * @param until the first day on which it no longer holds, or null while none is known
 * @param main whether it is the one that says which school's calendar counts; only one main employment holds on a day
 */
public record Employment(
        String id,
        Workplace place,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean main) {

    public Employment {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an employment ends after it begins");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !beginsAfter(day) && (until == null || day.isBefore(until));
    }

    boolean beginsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    Employment until(@Nullable LocalDate day) {
        return new Employment(id, place, from, day, main);
    }

    Employment at(Workplace renamed) {
        return new Employment(id, renamed, from, until, main);
    }
}
