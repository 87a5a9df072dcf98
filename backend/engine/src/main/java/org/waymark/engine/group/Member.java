package org.waymark.engine.group;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.GroupId;

/**
 * Somebody who is in a group, or waits for one.
 *
 * @param present null for somebody who waits
 * @param phase whose peers they look for in a group
 * @param minutesTo one way to each group in person; one without an entry cannot be reached
 * @param mostMinutes one way; the present group is never too far
 * @param needs of the place, or of the meetings online; the present group is taken to meet them
 * @param online whether a group online will do
 * @param mayMove false for whoever must stay where they are
 */
public record Member(
        String id,
        @Nullable GroupId present,
        Phase phase,
        Map<GroupId, Integer> minutesTo,
        int mostMinutes,
        Set<AccessFeature> needs,
        boolean online,
        boolean mayMove) {
    private static final int A_DAY = 24 * 60;

    public Member {
        minutesTo = Map.copyOf(minutesTo);
        needs = Set.copyOf(needs);
        if (mostMinutes < 0 || minutesTo.values().stream().anyMatch(minutes -> minutes < 0 || minutes > A_DAY)) {
            throw new IllegalArgumentException("member " + id + " travels 0 to " + A_DAY + " minutes");
        }
        if (present == null && !mayMove) {
            throw new IllegalArgumentException("member " + id + " has no group to stay in");
        }
    }

    public Member withMayMove(boolean allowed) {
        return new Member(id, present, phase, minutesTo, mostMinutes, needs, online, allowed);
    }
}
