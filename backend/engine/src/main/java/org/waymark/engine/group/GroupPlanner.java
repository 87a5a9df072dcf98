package org.waymark.engine.group;

import org.waymark.engine.bulk.Chunks;

/**
 * Plans which groups run and who is in which. Stateless; the same request has the same outcome, in whatever order its
 * people and groups come, and whatever the number of threads.
 *
 * <p>Whoever is in a group that pays for itself stays, and so does the group; it may take others in. A group with somebody
 * who must stay runs even if it is too small.
 */
public final class GroupPlanner {
    /**
     * Never worse than merging at the first opportunity, neither in cost nor in people without a place.
     *
     * @param progress told, and asked, from the calling thread
     */
    public GroupOutcome plan(GroupRequest request, Progress progress) {
        try (var chunks = new Chunks(request.threads())) {
            return new GroupRun(Situation.of(request), chunks, progress).plan();
        }
    }
}
