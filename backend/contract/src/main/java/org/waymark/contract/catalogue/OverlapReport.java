package org.waymark.contract.catalogue;

import java.util.List;

/**
 * Which statements are met more than once, and what that costs.
 *
 * @param sums one for each qualification and each two of them, also where nothing is met again
 */
public record OverlapReport(List<Sum> sums, List<Repeat> repeats) {

    public OverlapReport {
        sums = List.copyOf(sums);
        repeats = List.copyOf(repeats);
    }

    /**
     * @param first the qualification, or of two the one whose code comes first
     * @param second the same as the first within one qualification
     * @param wanted how often a statement is met again for a reason
     * @param unwanted how often without one
     */
    public record Sum(String first, String second, int wanted, int wantedMinutes, int unwanted, int unwantedMinutes) {}

    /** @param first where the statement is met at the lower level */
    public record Repeat(String statementId, String text, String strand, Meeting first, Meeting second, Kind kind) {}

    /**
     * @param level within one qualification that of the topic, across two the one asked; 1 to 4
     * @param minutes the topic's longest version, shared out evenly among the statements that it teaches
     */
    public record Meeting(String qualification, String topicId, String title, int level, int minutes) {}

    public enum Kind {
        /** Wanted: another topic teaches it at a higher level. */
        DEEPER,
        /** Wanted: the framework asks to meet it in two topics. */
        ASKED_TWICE,
        /** Not wanted: taught again at the level that was reached already. */
        SAME_LEVEL,
        /** Not wanted: a higher level is asked, and the topic is the one that was taken before. */
        SAME_TOPIC;

        public boolean isWanted() {
            return this == DEEPER || this == ASKED_TWICE;
        }
    }
}
