package org.waymark.contract.organisation;

import java.util.List;

/** @param inheritedFrom the name of the calendar that supplies what the school did not set itself */
public record SchoolCalendar(String schoolId, String schoolName, String inheritedFrom, List<CalendarEntry> entries) {

    public SchoolCalendar {
        entries = List.copyOf(entries);
    }
}
