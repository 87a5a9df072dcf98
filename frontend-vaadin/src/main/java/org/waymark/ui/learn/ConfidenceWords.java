package org.waymark.ui.learn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/** How sure somebody is of an answer, in words. */
public final class ConfidenceWords {

    public static final String QUESTION = "How sure are you?";

    /** In the order in which they are offered. */
    public static final List<Confidence> OFFERED = List.of(Confidence.SURE, Confidence.UNSURE, Confidence.GUESSED);

    /** Where it is missing. */
    public static final String FIRST = "Say how sure you are, then you see whether it is right.";

    private ConfidenceWords() {}

    public static String sure(Confidence confidence) {
        return switch (confidence) {
            case SURE -> "I am sure";
            case UNSURE -> "I am not sure";
            case GUESSED -> "I guessed";
        };
    }

    /** @param name of the group, no other of which is on the page */
    public static Options options(String name) {
        return new Options(
                name,
                QUESTION,
                false,
                OFFERED.stream().map(ConfidenceWords::sure).toList());
    }

    /** Null while nothing is chosen. */
    public static @Nullable Confidence chosen(Options sure) {
        return sure.chosen().isEmpty() ? null : OFFERED.get(sure.chosen().getFirst());
    }
}
