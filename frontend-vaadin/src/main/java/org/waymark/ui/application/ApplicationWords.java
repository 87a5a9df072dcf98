package org.waymark.ui.application;

import java.time.Instant;
import java.util.Objects;
import org.waymark.contract.application.Verification;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Tasks and those who confirm them, in plain English. */
final class ApplicationWords {

    private static final long MEGABYTE = 1024 * 1024;

    private ApplicationWords() {}

    static String phase(Phase phase) {
        return switch (phase) {
            case EXPLORE -> "Find out what the need is.";
            case PREPARE -> "Make a plan that people can carry out.";
            case DELIVER -> "Do it, with support.";
            case SUSTAIN -> "Look again, and keep what works.";
        };
    }

    static StatusTag tag(Verification.State state) {
        return switch (state) {
            case WAITING -> new StatusTag("Waiting", Tone.ACTIVE);
            case VERIFIED -> new StatusTag("Confirmed", Tone.GOOD);
            case MORE_NEEDED -> new StatusTag("Something is missing", Tone.CARE);
            case WITHDRAWN -> new StatusTag("Taken back", Tone.PLAIN);
            case RUN_OUT -> new StatusTag("Ran out", Tone.PLAIN);
        };
    }

    /** "Verified by Dana Lead on 23 November 2026, who saw 2 pieces of evidence." */
    static String verified(Verification by) {
        return "Verified by " + by.by() + " on " + day(Objects.requireNonNull(by.answered())) + ", who saw "
                + (by.pieces() == 1 ? "1 piece" : by.pieces() + " pieces") + " of evidence.";
    }

    static String day(Instant instant) {
        return Words.day(Words.inEngland(instant).toLocalDate());
    }

    /** "2.4 MB", "12 KB". */
    static String size(long bytes) {
        return bytes >= MEGABYTE ? "%.1f MB".formatted(bytes / (double) MEGABYTE) : Math.max(1, bytes / 1024) + " KB";
    }
}
