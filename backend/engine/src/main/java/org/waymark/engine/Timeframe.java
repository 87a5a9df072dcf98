package org.waymark.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param today nothing is placed before it
 * @param start the day from which the person has time; in the past for those who have begun
 * @param finishBy every step ends on or before it; none for as soon as can be
 */
public record Timeframe(
        LocalDate today, LocalDate start, @Nullable LocalDate finishBy) {
    public Timeframe {
        if (finishBy != null && (finishBy.isBefore(start) || finishBy.isBefore(today))) {
            throw new IllegalArgumentException(
                    "a pathway cannot finish by " + finishBy + ", before it starts or in the past");
        }
    }

    /** The first day on which something may be placed. */
    public LocalDate from() {
        return start.isBefore(today) ? today : start;
    }

    public Timeframe withFinishBy(@Nullable LocalDate date) {
        return new Timeframe(today, start, date);
    }
}
