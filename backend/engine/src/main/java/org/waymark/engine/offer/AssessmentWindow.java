package org.waymark.engine.offer;

import java.time.LocalDate;
import org.waymark.engine.calendar.Period;

/** When the assessment is written, and how many minutes it takes; its weeks are filled with it first. */
public record AssessmentWindow(LocalDate opens, LocalDate closes, int minutes) {
    private static final int LONGEST = 6_000;
    private static final int LONGEST_DAYS = 366;

    public AssessmentWindow {
        new Period(opens, closes);
        if (opens.plusDays(LONGEST_DAYS).isBefore(closes)) {
            throw new IllegalArgumentException("an assessment window is open for " + LONGEST_DAYS + " days at most");
        }
        if (minutes < 0 || minutes > LONGEST) {
            throw new IllegalArgumentException("an assessment takes 0 to " + LONGEST + " minutes, not " + minutes);
        }
    }
}
