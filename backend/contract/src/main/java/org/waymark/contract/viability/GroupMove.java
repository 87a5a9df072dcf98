package org.waymark.contract.viability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/**
 * Somebody who would go to another cohort.
 *
 * @param minutesBefore one way; null online
 * @param minutesAfter one way; null online
 * @param worse what is worse for them than today
 * @param finishAfter null where no pathway could be planned there
 * @param note why they stay, or empty
 */
public record GroupMove(
        String participantId,
        String name,
        String school,
        Phase phase,
        String fromCohort,
        String toCohort,
        @Nullable Integer minutesBefore,
        @Nullable Integer minutesAfter,
        List<Worse> worse,
        LocalDate finishBefore,
        @Nullable LocalDate finishAfter,
        int movedSteps,
        State state,
        @Nullable LocalDate answerBy,
        String note) {

    public GroupMove {
        worse = List.copyOf(worse);
    }

    public enum Worse {
        FURTHER,
        ONLINE_INSTEAD,
        /** Fewer others of their phase. */
        ALONE_IN_PHASE,
        /** A session less than four weeks away would go, or another come. It passes, so that no figure counts it. */
        AT_SHORT_NOTICE
    }

    public enum State {
        PROPOSED,
        /** Moves without being asked, since nothing about the journey is worse, and nothing moves at short notice. */
        READY,
        ASKED,
        AGREED,
        DECLINED,
        MOVED,
        /** Could not be moved; the note says why. */
        STAYED,
        /** Moved, and back again. */
        BACK
    }
}
