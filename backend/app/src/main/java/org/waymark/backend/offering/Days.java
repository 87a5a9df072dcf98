package org.waymark.backend.offering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people are told them: "24 November 2026". */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
