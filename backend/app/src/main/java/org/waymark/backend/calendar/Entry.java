package org.waymark.backend.calendar;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A session as calendar programs were last told of it.
 *
 * @param uid the same for as long as it is the same session of the same step, whatever its date
 * @param sequence rises with every change
 * @param changed when it last rose
 * @param start local time in England
 * @param joining how to take part, a line each; empty where nothing is known
 */
public record Entry(
        String uid,
        int sequence,
        Instant changed,
        String title,
        LocalDateTime start,
        int minutes,
        String place,
        String joining,
        boolean cancelled) {

    static Entry first(
            String uid, String title, LocalDateTime start, int minutes, String place, String joining, Instant now) {
        return new Entry(uid, 0, now, title, start, minutes, place, joining, false);
    }

    boolean saysTheSameAs(Entry other) {
        return title.equals(other.title)
                && start.equals(other.start)
                && minutes == other.minutes
                && place.equals(other.place)
                && joining.equals(other.joining)
                && cancelled == other.cancelled;
    }

    Entry after(Entry earlier) {
        return saysTheSameAs(earlier)
                ? earlier
                : new Entry(uid, earlier.sequence + 1, changed, title, start, minutes, place, joining, cancelled);
    }

    Entry cancelled(Instant now) {
        return new Entry(uid, sequence + 1, now, title, start, minutes, place, joining, true);
    }
}
