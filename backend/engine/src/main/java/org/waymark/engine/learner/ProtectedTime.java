package org.waymark.engine.learner;

import org.waymark.engine.calendar.Period;

/**
 * Time that a school has freed for learning, on top of the usual.
 *
 * @param minutes in all, 1 to 6,000, shared out over the open days of the period
 */
public record ProtectedTime(Period days, int minutes) {
    private static final int MOST = 6_000;

    public ProtectedTime {
        if (minutes < 1 || minutes > MOST) {
            throw new IllegalArgumentException("protected time is 1 to " + MOST + " minutes, not " + minutes);
        }
    }
}
