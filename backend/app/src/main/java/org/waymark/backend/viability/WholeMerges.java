package org.waymark.backend.viability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.engine.group.GroupOutcome.Merge;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.group.GroupPlanner;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Progress;
import org.waymark.engine.id.GroupId;

/**
 * Merges cohorts whole or not at all. A cohort in which somebody would be left without a place has to run, so nothing is
 * saved by moving the others: all of it stays, and it is planned again. One cohort after another, those with most people
 * without a place first, since the others may find theirs once it runs.
 *
 * @param stays the cohorts that stay for that, with how many people would have no place
 */
record WholeMerges(Planned plan, List<Merge> stays) {

    /** Empty where it was stopped. */
    static Optional<WholeMerges> of(GroupRequest request, Progress progress) {
        List<Merge> stays = new ArrayList<>();
        GroupRequest asked = request;
        while (new GroupPlanner().plan(asked, progress) instanceof Planned plan) {
            Optional<Merge> broken = mostWithoutPlace(plan);
            if (broken.isEmpty()) return Optional.of(new WholeMerges(plan, stays));
            stays.add(nobodyMoves(broken.get()));
            asked = staying(asked, broken.get().group());
        }
        return Optional.empty();
    }

    private static Optional<Merge> mostWithoutPlace(Planned plan) {
        return plan.merges().stream()
                .filter(merge -> merge.withoutPlace() > 0)
                .max(Comparator.comparingInt(Merge::withoutPlace).thenComparing(Merge::group));
    }

    private static Merge nobodyMoves(Merge merge) {
        return new Merge(merge.group(), new TreeMap<>(), merge.withoutPlace(), 0, 0, merge.keep());
    }

    private static GroupRequest staying(GroupRequest request, GroupId group) {
        return new GroupRequest(
                request.groups(),
                request.members().stream()
                        .map(member -> group.equals(member.present()) ? member.withMayMove(false) : member)
                        .toList(),
                request.prices(),
                request.peers(),
                request.threads(),
                request.seed());
    }
}
