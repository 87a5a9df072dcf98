package org.waymark.contract.diagnosis;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;

/**
 * Where somebody is in the short check of an area.
 *
 * @param answered questions of it so far
 * @param most that it may have
 * @param item the one to answer now, or null where the check is over
 * @param over why it is over, or null while it is not
 */
public record ShortCheck(
        String areaId,
        String title,
        int answered,
        int most,
        @Nullable Item item,
        @Nullable Over over) {

    /**
     * A question to answer.
     *
     * @param version names its exact wording; an answer says which it is to
     * @param statement what it is about
     * @param again whether it is to make sure of something that is skipped
     */
    public record Item(String version, String statement, CheckQuestion question, boolean again) {}

    public enum Over {
        /** No further answer is likely to save the time that it takes. */
        SURE,
        /** As many questions as one area may take. */
        LONG_ENOUGH,
        /** There is no further question that could decide. */
        NO_QUESTION_LEFT
    }
}
