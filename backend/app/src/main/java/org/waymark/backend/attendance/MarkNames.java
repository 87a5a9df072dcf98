package org.waymark.backend.attendance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.waymark.contract.attendance.Mark;

/** Marks as files write them. */
final class MarkNames {

    static final String WHAT_TO_WRITE =
            "The mark is missing or not known. Write Present, Late, Left early, Absent or Caught up.";

    private MarkNames() {}

    /** "Left early". */
    static String of(Mark mark) {
        String words = mark.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Optional<Mark> find(String text) {
        return Arrays.stream(Mark.values())
                .filter(mark -> of(mark).equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
