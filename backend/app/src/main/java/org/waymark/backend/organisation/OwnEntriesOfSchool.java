package org.waymark.backend.organisation;

import java.util.List;
import org.waymark.contract.organisation.CalendarEntry;

/** @param version 0 while the school has added nothing yet */
public record OwnEntriesOfSchool(String schoolId, long version, List<CalendarEntry> entries) {

    public OwnEntriesOfSchool {
        entries = List.copyOf(entries);
    }
}
