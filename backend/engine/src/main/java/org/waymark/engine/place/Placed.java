package org.waymark.engine.place;

import java.util.List;

/**
 * A job with its weeks.
 *
 * @param slots never empty, unless nothing was left to do
 * @param recorded live activities for which a recording stands in
 */
record Placed(List<Slot> slots, List<Job.Live> recorded) {
    Placed {
        slots = List.copyOf(slots);
        recorded = List.copyOf(recorded);
    }

    /** First week, or -1 if nothing was left to do. */
    int start() {
        return slots.stream().mapToInt(Slot::week).min().orElse(-1);
    }

    /** Last week, or -1. */
    int end() {
        return slots.stream().mapToInt(Slot::week).max().orElse(-1);
    }
}
