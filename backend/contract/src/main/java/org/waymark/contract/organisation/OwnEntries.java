package org.waymark.contract.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

public record OwnEntries(
        @Size(max = 100, message = "At most 100 entries") List<@Valid CalendarEntry> entries) {

    public OwnEntries {
        entries = List.copyOf(entries);
    }
}
