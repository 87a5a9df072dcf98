package org.waymark.ui.trust;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.OwnEntries;
import org.waymark.contract.organisation.SchoolCalendar;

/** A school's own entries, of which one is replaced, added or taken away. */
final class OwnEntry {

    private OwnEntry() {}

    static List<CalendarEntry> all(SchoolCalendar calendar) {
        return calendar.entries().stream().filter(CalendarEntry::own).toList();
    }

    /**
     * @param before the entry that changes, or null where one is added
     * @param after what it becomes, or null where it is removed
     */
    static OwnEntries with(SchoolCalendar calendar, @Nullable CalendarEntry before, @Nullable CalendarEntry after) {
        List<CalendarEntry> entries = new ArrayList<>(all(calendar));
        if (before != null) entries.remove(before);
        if (after != null) entries.add(after);
        return new OwnEntries(entries);
    }
}
