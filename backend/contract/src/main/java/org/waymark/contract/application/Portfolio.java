package org.waymark.contract.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;

/** All that a participant has put into practice, the newest qualification first. */
public record Portfolio(String name, LocalDate on, List<Part> parts) {

    public Portfolio {
        parts = List.copyOf(parts);
    }

    /**
     * @param qualification such as {@code NPQSL}
     * @param tasks in the order in which they were begun
     */
    public record Part(String qualification, String title, List<Task> tasks) {

        public Part {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * @param done whether the participant says that they have done the task
     * @param steps that were ticked off; notes stay with the task
     * @param verified the latest that confirms it, or null
     */
    public record Task(
            String moduleId,
            String title,
            String heading,
            boolean done,
            List<DoneStep> steps,
            List<Evidence> evidence,
            @Nullable Verification verified) {

        public Task {
            steps = List.copyOf(steps);
            evidence = List.copyOf(evidence);
        }
    }

    /** In the words of the day on which it was ticked off. */
    public record DoneStep(Phase phase, String text, LocalDate on) {}
}
