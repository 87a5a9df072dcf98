package org.waymark.engine.place;

import java.util.List;

/**
 * A job with its weeks.
 *
 * @param slots never empty, unless nothing was left to do
 * @param recorded live activities for which a recording stands in
 * @param start first week, or -1 if nothing was left to do
 * @param end last week, or -1
 */
record Placed(List<Slot> slots, List<Job.Live> recorded, int start, int end) {
    static Placed of(List<Slot> slots, List<Job.Live> recorded) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (var slot : slots) {
            start = Math.min(start, slot.week());
            end = Math.max(end, slot.week());
        }
        return new Placed(List.copyOf(slots), List.copyOf(recorded), slots.isEmpty() ? -1 : start, end);
    }
}
