package org.waymark.engine.bulk;

import java.util.List;

/**
 * Everyone and what they share: the problem whose gap is certified, open so that other solvers can be put beside.
 *
 * @param seekers by lot
 * @param schools the people of each, by lot
 * @param seats of each session
 * @param spared of each school's day, how many leaders may be out
 * @param leftOut the price of leaving one person out
 */
public record Market(List<Seeker> seekers, int[][] schools, int[] seats, int[] spared, int leftOut) {
    /** Reads the problem off a request, as {@link BulkPlanner} does. */
    public static Market of(BulkRequest request) {
        var reading = new Prospects();
        var lots = Lots.drawn(request.people(), request.seed());
        return Marketplace.of(
                request,
                lots,
                lots.stream().map(person -> reading.of(person.request())).toList());
    }

    public int people() {
        return seekers.size();
    }
}
