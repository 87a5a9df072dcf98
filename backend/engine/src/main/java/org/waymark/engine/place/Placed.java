package org.waymark.engine.place;

import java.util.List;
import org.waymark.engine.catalogue.ActivityKind;

/**
 * A job with its weeks.
 *
 * @param slots never empty, unless nothing was left to do
 * @param recorded live activities for which a recording stands in
 * @param start first week, or -1 if nothing was left to do
 * @param end last week, or -1
 * @param minutes in all, and of them those of study, those in person, and those of sessions of either kind
 */
record Placed(
        List<Slot> slots,
        List<Job.Live> recorded,
        int start,
        int end,
        int minutes,
        int selfStudy,
        int inPerson,
        int live) {
    static Placed of(List<Slot> slots, List<Job.Live> recorded) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        int minutes = 0;
        int selfStudy = 0;
        int inPerson = 0;
        int live = 0;
        for (var slot : slots) {
            start = Math.min(start, slot.week());
            end = Math.max(end, slot.week());
            minutes += slot.minutes();
            selfStudy += slot.kind() == ActivityKind.SELF_STUDY ? slot.minutes() : 0;
            inPerson += slot.kind() == ActivityKind.IN_PERSON ? slot.minutes() : 0;
            live += slot.kind().isLive() ? slot.minutes() : 0;
        }
        int first = slots.isEmpty() ? -1 : start;
        return new Placed(List.copyOf(slots), List.copyOf(recorded), first, end, minutes, selfStudy, inPerson, live);
    }
}
