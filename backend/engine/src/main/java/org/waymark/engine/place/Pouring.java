package org.waymark.engine.place;

import org.waymark.engine.catalogue.ActivityKind;

/**
 * Minutes to be spread over weeks.
 *
 * @param nearest the week that is filled first
 * @param furthest earlier or later than it; filled last
 */
record Pouring(ActivityKind kind, int minutes, int nearest, int furthest) {
    int weeks() {
        return Math.abs(nearest - furthest) + 1;
    }

    int week(int i) {
        return nearest <= furthest ? nearest + i : nearest - i;
    }
}
