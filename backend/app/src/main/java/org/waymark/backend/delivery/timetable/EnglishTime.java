package org.waymark.backend.delivery.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;

/** Local times in England, where an hour is left out in spring and one comes twice in autumn. */
final class EnglishTime {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private EnglishTime() {}

    static String words(LocalDateTime time) {
        return MOMENT.format(time);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Fails as invalid for a time in the hour that is left out. */
    static LocalDateTime existing(LocalDateTime time) {
        var rules = Today.ENGLAND.getRules();
        if (rules.getValidOffsets(time).isEmpty()) {
            throw ProblemException.invalid("There is no %s: the clocks go forward that night. Choose %s or later."
                    .formatted(
                            words(time), CLOCK.format(rules.getTransition(time).getDateTimeAfter())));
        }
        return time;
    }

    /** Whether the clock shows it twice; the first time is meant then. */
    static boolean isTwice(LocalDateTime time) {
        return Today.ENGLAND.getRules().getValidOffsets(time).size() == 2;
    }
}
