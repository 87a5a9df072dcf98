package org.waymark.contract.participant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.pathway.AssessmentWindow;

/**
 * A participant's task list.
 *
 * @param assessment of the offer; null where it names no window
 * @param coaching that comes with the offer they are on
 * @param attendance how they stand for sessions
 * @param next the one thing to do now, or null once all is done
 */
public record Home(
        String participantId,
        String name,
        String qualification,
        String cohort,
        ParticipantRow.State state,
        String stateSentence,
        @Nullable LocalDate finish,
        @Nullable AssessmentWindow assessment,
        int stepsDone,
        int stepsTotal,
        int minutesDone,
        int minutesPlanned,
        OfferCoaching coaching,
        AttendanceStanding attendance,
        @Nullable Task next,
        List<Task> thisWeek,
        List<Task> comingUp,
        List<Task> done) {

    public Home {
        thisWeek = List.copyOf(thisWeek);
        comingUp = List.copyOf(comingUp);
        done = List.copyOf(done);
    }

    /**
     * @param action what to do, as a link says it: "Read: Building belonging"
     * @param minutes how long it should take; 0 where time is not the point
     * @param on the day or week it is meant for
     */
    public record Task(
            Kind kind,
            String moduleId,
            String action,
            String detail,
            int minutes,
            @Nullable LocalDate on,
            Status status) {

        public enum Kind {
            LESSON,
            CHECKS,
            SESSION,
            COACHING,
            WORKPLACE_TASK,
            ASSESSMENT
        }

        public enum Status {
            TO_DO,
            IN_PROGRESS,
            NOT_YET,
            DONE
        }
    }
}
