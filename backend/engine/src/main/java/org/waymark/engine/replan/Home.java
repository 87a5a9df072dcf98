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
    record Piece(ActivityKind kind, int week, int minutes, OpenStep.@Nullable Dated session) {}

    int minutes(ActivityKind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .mapToInt(Piece::minutes)
                .sum();
    }
}
