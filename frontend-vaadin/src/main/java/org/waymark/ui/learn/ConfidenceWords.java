package org.waymark.ui.learn;

import java.util.List;
import org.waymark.contract.diagnosis.Confidence;

/** How sure somebody is of an answer, in words. */
public final class ConfidenceWords {

    /** In the order in which they are offered. */
    public static final List<Confidence> OFFERED = List.of(Confidence.SURE, Confidence.UNSURE, Confidence.GUESSED);

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
                "How sure are you?",
                false,
                OFFERED.stream().map(ConfidenceWords::sure).toList());
    }
}
