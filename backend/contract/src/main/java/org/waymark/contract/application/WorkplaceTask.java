package org.waymark.contract.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;

/**
 * A module's task at work, and how far one participant is with it.
 *
 * @param title of the module
 * @param heading of the task; empty where it has none
 * @param html the task in full; safe HTML
 * @param steps empty where the task is not broken up
 * @param verifications in the order in which they were asked
 */
public record WorkplaceTask(
        String moduleId,
        String title,
        String heading,
        String html,
        List<Step> steps,
        List<Evidence> evidence,
        List<Verification> verifications) {

    public WorkplaceTask {
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
        verifications = List.copyOf(verifications);
    }

    /**
     * @param done the day on which it was ticked off, or null
     * @param note the participant's own; nobody else reads it
     */
    public record Step(
            String id, Phase phase, String text, @Nullable LocalDate done, String note) {}
}
