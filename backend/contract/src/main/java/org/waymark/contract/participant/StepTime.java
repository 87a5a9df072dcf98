package org.waymark.contract.participant;

import org.jspecify.annotations.Nullable;

/**
 * How long a lesson takes one person, in minutes. What they say stands in the place of what was seen; the two are never
 * added up.
 *
 * @param lessonPlanned of self-study, as its authors estimate it
 * @param taskPlanned of the task at work; 0 where there is none
 * @param seen while the lesson was in view and used
 * @param lesson text, activities and questions, as the person says; null where they have not said
 * @param task at work, as the person says; null where they have not said
 */
public record StepTime(
        String moduleId,
        String title,
        int lessonPlanned,
        int taskPlanned,
        int seen,
        @Nullable Integer lesson,
        @Nullable Integer task) {

    /** What the text, activities and questions took: as said, else as seen. */
    public int lessonTook() {
        return lesson == null ? seen : lesson;
    }

    public boolean isSaid() {
        return lesson != null || task != null;
    }
}
