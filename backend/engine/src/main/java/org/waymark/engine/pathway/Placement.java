package org.waymark.engine.pathway;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.SessionId;

/**
 * Minutes of one activity in one week.
 *
 * @param kind as it will be done: a recording that stands in for a session is self-study
 * @param week its Monday
 * @param from first day on which to do it; the day of the session, if dated
 * @param to last such day
 * @param session none unless live
 */
public record Placement(
        ActivityKind kind,
        LocalDate week,
        LocalDate from,
        LocalDate to,
        int minutes,
        @Nullable SessionId session) {
    public Placement {
        if (!Week.isMonday(week) || from.isBefore(week) || to.isBefore(from) || minutes < 1) {
            throw new IllegalArgumentException("a placement needs a Monday, days from then on, and a minute or more");
        }
    }
}
