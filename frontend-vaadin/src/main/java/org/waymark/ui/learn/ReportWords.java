package org.waymark.ui.learn;

import org.waymark.contract.report.LessonReport.Kind;

/** What can be wrong with a lesson, in words. */
public final class ReportWords {

    private ReportWords() {}

    public static String kind(Kind kind) {
        return switch (kind) {
            case WRONG -> "Something is not right";
            case UNCLEAR -> "Something is hard to understand";
            case DOES_NOT_FIT -> "It does not fit my school or phase";
            case DOES_NOT_WORK -> "A link or another part does not work";
            case HARD_TO_USE -> "I cannot use it, for example with a screen reader";
            case OTHER -> "Something else";
        };
    }
}
