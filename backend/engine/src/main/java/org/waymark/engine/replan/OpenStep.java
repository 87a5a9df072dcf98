package org.waymark.engine.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Session;

/**
 * A step that is not over.
 *
 * @param before steps that must end in an earlier week than this begins
 * @param after steps that this is before
 * @param notBefore first week after what is over of the steps before
 * @param study minutes left
 * @param lives what is still to be attended
 * @param coaching minutes of the appointments left
 * @param task minutes left of the workplace task
 * @param learntBy week of the last learning that is over; -1 if past or none
 * @param home none for a step that is new
 * @param leastMinutes that must be placed between its first week and its last, sessions included
 * @param least how free it must be at least, since its home no longer stands
 * @param movePrice of other weeks, beside that of any move
 * @param sessionPrice of another session, beside that of any move
 */
record OpenStep(
        int index,
        Module module,
        List<Integer> before,
        List<Integer> after,
        int notBefore,
        int study,
        List<Live> lives,
        List<Integer> coaching,
        int task,
        int learntBy,
        @Nullable Home home,
        int leastMinutes,
        int least,
        long movePrice,
        long sessionPrice) {
    /** It stays: first and last week, sessions and coaching. */
    static final int STAYS = 0;
    /** It may have other weeks around the same sessions. */
    static final int KEEPS_SESSIONS = 1;

    static final int FREE = 2;

    /** @param minutes of a recording, should one stand in */
    record Live(ActivityKind kind, int minutes, boolean catchUp, List<Dated> sessions) {
        /** Of the shortest session, or of the recording where that is shorter; 0 where there is neither. */
        int leastMinutes() {
            int least = catchUp ? minutes : Integer.MAX_VALUE;
            for (var dated : sessions) {
                least = Math.min(least, dated.session().minutes());
            }
            return least == Integer.MAX_VALUE ? 0 : least;
        }
    }

    record Dated(Session session, int week) {}

    /** Weeks from its first to its last at the least, less one. */
    int span() {
        int learning = study > 0 && !lives.isEmpty() && lives.stream().noneMatch(Live::catchUp) ? 1 : 0;
        return learning + (task > 0 && (study > 0 || !lives.isEmpty()) ? 1 : 0);
    }

    int freest() {
        return home == null || !home.sessions().isEmpty() ? FREE : Math.max(least, KEEPS_SESSIONS);
    }

    /** The price of so much freedom. */
    long cost(int freedom) {
        if (home == null || freedom == STAYS) {
            return 0;
        }
        return Moves.STEP + (freedom == FREE ? Math.max(movePrice, sessionPrice) : movePrice);
    }

    static int leastMinutes(int study, List<Live> lives, List<Integer> coaching, int task) {
        int sum = study + task;
        for (var live : lives) {
            sum += live.leastMinutes();
        }
        for (int appointment : coaching) {
            sum += appointment;
        }
        return sum;
    }
}
