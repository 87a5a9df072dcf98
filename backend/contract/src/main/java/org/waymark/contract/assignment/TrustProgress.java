package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.util.List;

/**
 * How a trust's people stand with their qualifications, on one day.
 *
 * @param proposed people who have not been given a place yet; they count nowhere else
 * @param paused people who have paused; they count nowhere else, and those who have stopped not at all
 * @param atRisk people with a reason to be looked at
 * @param qualifications each over all schools, by code
 * @param weeks from the first in which a step is due or was finished to the last, without gaps
 */
public record TrustProgress(
        LocalDate asOf,
        Counts all,
        int proposed,
        int paused,
        int atRisk,
        List<OfQualification> qualifications,
        List<Week> weeks) {

    public TrustProgress {
        qualifications = List.copyOf(qualifications);
        weeks = List.copyOf(weeks);
    }

    /**
     * @param people the sum of the four states
     * @param minutesDue of steps that should have been finished before today
     */
    public record Counts(
            int people,
            int notStarted,
            int onCourse,
            int behind,
            int complete,
            int minutesDone,
            int minutesDue,
            int minutesPlanned) {}

    public record OfQualification(String qualification, Counts counts) {}

    public record OfSchool(String schoolId, String school, String qualification, Counts counts) {}

    /**
     * @param minutesDue of steps whose last day is in this week
     * @param minutesDone of steps finished in this week
     */
    public record Week(LocalDate monday, int minutesDue, int minutesDone) {}
}
