package org.waymark.contract.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that somebody has answered before being taught what they ask, those to look at first.
 *
 * @param on the day on which the answers were read, or null before the first time
 * @param unanswered how many questions nobody has answered yet, as they are worded now
 * @param leastShown of fewer people there are no figures
 * @param leastUsed from so many people on, short checks take a question to be as hard as the answers say
 */
public record ItemReport(@Nullable LocalDate on, int unanswered, int leastShown, int leastUsed, List<Row> items) {

    public ItemReport {
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param topicId of the lesson whose check it is, as moduleId; both null for one of the bank
     * @param level 1 to 4
     * @param thought its author's guess of the difficulty, in logits; 0 where half of those just at the level know it
     * @param thoughtSd how unsure that is, a standard deviation in logits
     * @param figures null where too few have answered it
     */
    public record Row(
            String itemId,
            @Nullable String topicId,
            @Nullable String moduleId,
            String statementId,
            String statement,
            String question,
            int level,
            double thought,
            double thoughtSd,
            @Nullable Figures figures,
            List<Flag> flags) {

        public Row {
            flags = List.copyOf(flags);
        }
    }

    /**
     * What answers say.
     *
     * @param difficulty in logits, from its author's guess and the answers together
     * @param sd its standard error, in logits
     * @param used whether short checks take it to be so
     * @param percentRight 0 to 100
     * @param link how being right goes with knowing more by other answers, a correlation from -1 to 1
     */
    public record Figures(
            double difficulty,
            double sd,
            boolean used,
            int answers,
            int percentRight,
            double link,
            List<Option> options) {

        public Figures {
            options = List.copyOf(options);
        }
    }

    /**
     * @param percent of all that chose it
     * @param percentOfAble of the half that knows more
     */
    public record Option(String text, boolean right, int percent, int percentOfAble) {}

    /** Why somebody should look at a question. */
    public enum Flag {
        /** Those who know more are wrong more often. */
        GOES_AGAINST,
        /** Those who know more choose a wrong option more often than a right one. */
        RIVAL,
        NEARLY_ALL_WRONG,
        NEARLY_ALL_RIGHT,
        /** Much harder or easier than its author was sure it is. */
        FAR_FROM_GUESS,
        /** Nobody chooses one of its wrong options. */
        OPTION_UNUSED
    }
}
