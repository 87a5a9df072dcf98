package org.waymark.engine.offer;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Whether a school has to spare somebody for a session. */
public final class Release {
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(8, 30);
    private static final LocalTime SCHOOL_ENDS = LocalTime.of(15, 30);

    private Release() {}

    /** On Monday to Friday, whoever travels, and whoever is online while school is on. */
    public static boolean isNeeded(boolean inPerson, LocalDateTime start, int minutes) {
        boolean weekday = start.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        boolean inSchoolTime = start.toLocalTime().isBefore(SCHOOL_ENDS)
                && start.plusMinutes(minutes).toLocalTime().isAfter(SCHOOL_BEGINS);
        return weekday && (inPerson || inSchoolTime);
    }
}
