package org.waymark.ui.attendance;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.Mark;
import org.waymark.ui.design.StatusTag;

/** Marks in words. */
public final class MarkWords {

    private MarkWords() {}

    static String of(Mark mark) {
        return switch (mark) {
            case PRESENT -> "Present";
            case LATE -> "Late";
            case LEFT_EARLY -> "Left early";
            case ABSENT -> "Absent";
            case CAUGHT_UP -> "Caught up";
        };
    }

    public static StatusTag tag(@Nullable Mark mark) {
        return mark == null
                ? new StatusTag("Not marked", StatusTag.Tone.CARE)
                : new StatusTag(of(mark), mark.counts() ? StatusTag.Tone.ACTIVE : StatusTag.Tone.CARE);
    }
}
