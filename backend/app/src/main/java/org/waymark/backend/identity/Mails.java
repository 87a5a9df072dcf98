package org.waymark.backend.identity;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.backend.platform.Today;

/** How mails write times. */
final class Mails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private Mails() {}

    static String day(Instant instant) {
        return DAY.format(instant.atZone(Today.ENGLAND));
    }
}
