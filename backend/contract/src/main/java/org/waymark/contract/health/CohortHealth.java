package org.waymark.contract.health;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;

/**
 * Figures of cohorts on one day, over those that were asked for.
 *
 * @param choices all that can be asked for, whatever was
 * @param cohorts by qualification and start
 * @param seats of sessions to come, in person first
 * @param attendanceByPlace of sessions that have begun and were not cancelled
 * @param attendanceByPartner the same, by who runs the cohort
 * @param hours of everybody in training, one for each kind of activity
 */
public record CohortHealth(
        LocalDate asOf,
        Choices choices,
        List<Cohort> cohorts,
        List<Seats> seats,
        List<Attendance> attendanceByPlace,
        List<Attendance> attendanceByPartner,
        List<Hours> hours,
        Cancellations cancellations) {

    public CohortHealth {
        cohorts = List.copyOf(cohorts);
        seats = List.copyOf(seats);
        attendanceByPlace = List.copyOf(attendanceByPlace);
        attendanceByPartner = List.copyOf(attendanceByPartner);
        hours = List.copyOf(hours);
    }

    public record Choices(List<Choice> offers, List<Choice> places, List<Choice> partners) {

        public Choices {
            offers = List.copyOf(offers);
            places = List.copyOf(places);
            partners = List.copyOf(partners);
        }
    }

    public record Choice(String id, String name) {}

    /**
     * @param runBy the delivery partner’s name, or null where the provider runs it
     * @param fallingBehind people with a reason to be looked at
     * @param livePercent of the live time that the offer asks people to attend; 0 where it asks nothing
     * @param belowLivePercent people who have attended less than that of what they were marked for; 0 where it asks nothing
     * @param hours of its people in training
     */
    public record Cohort(
            String offerId,
            String qualification,
            String title,
            String cohort,
            @Nullable String runBy,
            People people,
            int fallingBehind,
            int seatsToCome,
            int seatsTaken,
            Attendance attendance,
            int livePercent,
            int belowLivePercent,
            List<Hours> hours,
            int sessionsCancelled) {

        public Cohort {
            hours = List.copyOf(hours);
        }
    }

    /**
     * Each person counts once.
     *
     * @param proposed those who have no place yet
     */
    public record People(
            int proposed, int notStarted, int onCourse, int behind, int complete, int paused, int stopped) {

        /** Those with a place who have neither paused nor stopped. */
        public int inTraining() {
            return notStarted + onCourse + behind + complete;
        }
    }

    /**
     * @param held for somebody who has still to say yes
     * @param free never negative
     */
    public record Seats(
            String placeId,
            String place,
            ActivityKind kind,
            int sessions,
            int offered,
            int taken,
            int held,
            int free) {}

    /**
     * @param id of the place, partner or cohort
     * @param counted marks that count as attended by the offer’s rule
     * @param unmarked people with a seat and no mark
     */
    public record Attendance(String id, String name, int sessions, int marks, int counted, int unmarked) {}

    /**
     * In minutes, summed up over people.
     *
     * @param due what should have been done before today
     */
    public record Hours(ActivityKind kind, int planned, int due, int done) {}

    /**
     * Sessions that were called off, and the people of the cancellations that are applied.
     *
     * @param asked those who have still to answer
     */
    public record Cancellations(int sessions, int rebooked, int asked, int withoutPlace) {}
}
