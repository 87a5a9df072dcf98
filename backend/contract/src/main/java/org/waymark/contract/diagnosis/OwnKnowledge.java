package org.waymark.contract.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of what somebody knows, area by area, and from what.
 *
 * @param effect what the person's offer does with what is known
 * @param due whether the pathway has still to follow what is to count
 * @param canUndo whether the last change of what counts can be undone
 */
public record OwnKnowledge(Effect effect, boolean due, boolean canUndo, List<Area> areas) {

    public OwnKnowledge {
        areas = List.copyOf(areas);
    }

    public enum Effect {
        /** Modules that are known may be left out. */
        LEAVES_OUT,
        /** They take less self-study. */
        SHORTENS,
        /** They stay as they are. */
        NONE
    }

    /**
     * @param answered questions of its short check so far
     * @param check whether there is anything to ask
     */
    public record Area(String areaId, String title, int answered, Check check, List<Belief> statements) {

        public Area {
            statements = List.copyOf(statements);
        }
    }

    public enum Check {
        /** It can be begun. */
        OPEN,
        BEGUN,
        OVER,
        /** It was over, and asks one question more, to make sure of something that is skipped. */
        AGAIN,
        /** No answer could save time here, or there are no questions. */
        NOTHING_TO_ASK
    }

    /**
     * What is believed about one statement.
     *
     * @param level at which it is asked for, 1 to 4
     * @param percent how likely it is that the person is at that level, 0 to 100
     * @param always whether it is taught to everybody, whatever they have shown
     * @param earlier the qualification that taught it before, or null
     * @param counts whether it counts on the pathway
     * @param contested the day on which the person said that they do not agree, or null
     */
    public record Belief(
            String statementId,
            String text,
            int level,
            Sure sure,
            int percent,
            boolean always,
            @Nullable String earlier,
            boolean counts,
            @Nullable LocalDate contested,
            List<Shown> from) {

        public Belief {
            from = List.copyOf(from);
        }
    }

    public enum Sure {
        /** Nothing was answered about it, and little follows from the rest. */
        NOT_KNOWN_YET,
        PROBABLY_NOT,
        /** It may be either. */
        CANNOT_TELL,
        PROBABLY,
        /** Likely to 95 in 100, from two right answers or more. */
        KNOWN
    }

    /**
     * An answer that the belief rests on.
     *
     * @param inLesson whether it was given in a lesson rather than in a short check
     * @param confidence null where it was not asked
     * @param restsOn how many people's answers had said how hard the question is; 0 for its author's guess
     */
    public record Shown(
            String question,
            boolean right,
            boolean inLesson,
            @Nullable Confidence confidence,
            LocalDate on,
            int restsOn) {}
}
