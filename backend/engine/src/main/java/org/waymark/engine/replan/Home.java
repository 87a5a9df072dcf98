package org.waymark.engine.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;

/**
 * Where the open part of a step is at present.
 *
 * @param start first week; -1 if the step has begun, so that its first week is past
 * @param end last week
 * @param learnt last week of study and sessions; -1 if none are left
 * @param sessions those to come, in the order of the pathway
 * @param coaching weeks of the appointments
 * @param pieces all of it
 */
record Home(int start, int end, int learnt, List<OpenStep.Dated> sessions, List<Integer> coaching, List<Piece> pieces) {
    /** Minutes of one activity in one week. */
    record Piece(ActivityKind kind, int week, int minutes, OpenStep.@Nullable Dated session) {
        boolean isSplittable() {
            return !kind.isLive() && kind != ActivityKind.COACHING;
        }
    }

    int minutes(ActivityKind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .mapToInt(Piece::minutes)
                .sum();
    }

    /** Whether what is left of a step is as many minutes as here, in weeks to come. */
    boolean keepsAll(OpenStep step) {
        int recorded = step.lives().stream()
                .skip(sessions.size())
                .mapToInt(OpenStep.Live::minutes)
                .sum();
        return minutes(ActivityKind.SELF_STUDY) == step.study() + recorded
                && minutes(ActivityKind.WORKPLACE_TASK) == step.task()
                && pieces.stream().allMatch(piece -> piece.week() >= 0);
    }

    /** Whether a session or an appointment alone makes the step use this week. */
    boolean isDatedIn(int week) {
        for (var piece : pieces) {
            if (piece.week() == week && !piece.isSplittable()) {
                return true;
            }
        }
        return false;
    }

    /** What of this kind, if any, must remain in a week so that the step still uses it. */
    int leastIn(int week, ActivityKind kind) {
        int here = 0;
        for (var piece : pieces) {
            here += piece.week() == week && piece.kind() == kind ? piece.minutes() : 0;
        }
        return Math.min(Filling.LEAST, here);
    }
}
