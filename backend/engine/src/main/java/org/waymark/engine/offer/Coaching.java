package org.waymark.engine.offer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.waymark.engine.calendar.Period;

/**
 * Hours with a coach that come with an offer, beside those that its modules hold: appointments of an hour at most, evenly
 * spread from the first day to the last.
 */
public record Coaching(LocalDate from, LocalDate to, int minutes) {
    private static final int APPOINTMENT = 60;
    private static final int MOST = 12_000;

    public Coaching {
        new Period(from, to);
        if (minutes < 0 || minutes > MOST) {
            throw new IllegalArgumentException("coaching takes 0 to " + MOST + " minutes, not " + minutes);
        }
    }

    public int appointments() {
        return Math.ceilDiv(minutes, APPOINTMENT);
    }

    /** Of one of them, counted from 0; they differ by a minute at most. */
    public int minutesOf(int appointment) {
        return minutes * (appointment + 1) / appointments() - minutes * appointment / appointments();
    }

    /** In the middle of its part of the time. */
    public LocalDate dayOf(int appointment) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return from.plusDays(days * (2L * appointment + 1) / (2L * appointments()));
    }
}
