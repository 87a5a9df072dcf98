package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one participant has done, step by step, and answered. Notes live apart, since they are long.
 *
 * @param version rises with every change; 0 before the first
 */
public record Learning(String participantId, long version, List<Step> steps) {

    public Learning {
        steps = List.copyOf(steps);
    }

    public static Learning none(String participantId) {
        return new Learning(participantId, 0, List.of());
    }

    public Optional<Step> find(String moduleId) {
        return steps.stream().filter(step -> step.moduleId().equals(moduleId)).findFirst();
    }

    /** With this step in place of the one of the same module, or added. */
    public Learning with(Step changed) {
        List<Step> next = new ArrayList<>(steps);
        next.removeIf(step -> step.moduleId().equals(changed.moduleId()));
        next.add(changed);
        return new Learning(participantId, version, next);
    }

    /**
     * @param contentHash the text that was started, and is kept
     * @param done the day on which the step was finished, or null
     */
    public record Step(
            String moduleId,
            String topicId,
            String contentHash,
            LocalDate started,
            boolean read,
            boolean taskDone,
            @Nullable LocalDate done,
            List<Answered> answers) {

        public Step {
            answers = List.copyOf(answers);
        }

        public static Step started(String moduleId, String topicId, String contentHash, LocalDate on) {
            return new Step(moduleId, topicId, contentHash, on, false, false, null, List.of());
        }

        public Optional<Answered> findAnswer(String checkId) {
            return answers.stream()
                    .filter(answer -> answer.checkId().equals(checkId))
                    .findFirst();
        }

        /** The first answer to a check stands; another to the same check changes nothing. */
        public Step withAnswer(Answered answer) {
            if (findAnswer(answer.checkId()).isPresent()) {
                return this;
            }
            List<Answered> next = new ArrayList<>(answers);
            next.add(answer);
            return new Step(moduleId, topicId, contentHash, started, read, taskDone, done, next);
        }

        public Step withRecord(boolean nowRead, boolean nowTaskDone) {
            return new Step(moduleId, topicId, contentHash, started, nowRead, nowTaskDone, done, answers);
        }

        public Step withDone(@Nullable LocalDate on) {
            return new Step(moduleId, topicId, contentHash, started, read, taskDone, on, answers);
        }
    }

    public record Answered(String checkId, String statement, List<Integer> chosen, boolean correct) {

        public Answered {
            chosen = List.copyOf(chosen);
        }
    }
}
