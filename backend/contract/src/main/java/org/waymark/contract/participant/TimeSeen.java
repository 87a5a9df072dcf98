package org.waymark.contract.participant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param seconds in which a lesson was in view and used */
public record TimeSeen(@Min(1) @Max(MOST) int seconds) {

    /** Time is told in small steps. */
    public static final int MOST = 300;
}
