package org.waymark.contract.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param helps those modules that help most first; empty where none does */
public record Challenge(String id, String text, Instant logged, List<Help> helps) {

    public Challenge {
        helps = List.copyOf(helps);
    }

    /**
     * A module that is about it.
     *
     * @param levels how challenging its topic is
     * @param begins the day on which it comes in the pathway; null where it is not in it
     * @param first the titles of what is to be finished before it, where it is to come later
     * @param words of the challenge that the module is about, as they were written
     * @param teaches the statements that fit it best, in full
     * @param scenario the title of the part of the lesson that fits it best, or null
     */
    public record Help(
            String topicId,
            String moduleId,
            String title,
            String summary,
            int minutes,
            org.waymark.contract.catalogue.Challenge levels,
            Standing standing,
            @Nullable LocalDate begins,
            List<String> first,
            List<String> words,
            List<String> teaches,
            @Nullable String scenario) {

        public Help {
            first = List.copyOf(first);
            words = List.copyOf(words);
            teaches = List.copyOf(teaches);
        }
    }

    public enum Standing {
        DONE,
        IN_PROGRESS,
        /** Can be begun today. */
        READY,
        /** Is in the pathway, and something else comes first. */
        LATER,
        /** Is not in the pathway, and can be added to it. */
        TO_ADD
    }
}
