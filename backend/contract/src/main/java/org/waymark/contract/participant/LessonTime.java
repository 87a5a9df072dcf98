package org.waymark.contract.participant;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/**
 * What a lesson is planned to take, and what people say it took.
 *
 * @param phase null for a universal module
 * @param task null where there is none
 */
public record LessonTime(
        String moduleId,
        String topicId,
        String title,
        @Nullable Phase phase,
        Took lesson,
        @Nullable Took task) {

    /**
     * @param planned minutes, as its authors estimate it
     * @param said null where fewer than ten people have said, so that nobody is told of
     */
    public record Took(int planned, @Nullable Said said) {}

    /**
     * @param people at least so many: rounded down to fives
     * @param median minutes, to the nearest five: half of them needed less
     */
    public record Said(int people, int median) {}
}
