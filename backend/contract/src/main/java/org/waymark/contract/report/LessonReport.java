package org.waymark.contract.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a lesson, as a reader said it. Authors are not told who.
 *
 * @param title of the module
 * @param answer null as long as it is open
 */
public record LessonReport(
        String id,
        String topicId,
        String moduleId,
        String title,
        Kind kind,
        String text,
        Instant reported,
        @Nullable String answer,
        @Nullable Instant answered) {

    public enum Kind {
        WRONG,
        UNCLEAR,
        DOES_NOT_FIT,
        DOES_NOT_WORK,
        HARD_TO_USE,
        OTHER
    }
}
