package org.waymark.backend.learning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as people in England write them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private static final int HOUR = 60;

    private Days() {}

    /** So many minutes, such as "1 hour 30 minutes". */
    static String hours(int minutes) {
        int rest = minutes % HOUR;
        String hours = minutes / HOUR == 1 ? "1 hour" : minutes / HOUR + " hours";
        if (rest == 0) {
            return hours;
        }
        return minutes < HOUR ? rest + " minutes" : hours + " " + rest + " minutes";
    }

    static String inFull(LocalDate day) {
        return FULL.format(day);
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    static String inWords(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
