package org.waymark.engine.bulk;

import java.util.List;

/**
 * Everyone and what they share.
 *
 * @param seekers by lot
 * @param schools the people of each, by lot
 * @param seats of each session
 * @param spared of each school's day, how many leaders may be out
 * @param leftOut the price of leaving one person out
 */
record Market(List<Seeker> seekers, int[][] schools, int[] seats, int[] spared, int leftOut) {
    int people() {
        return seekers.size();
    }
}
