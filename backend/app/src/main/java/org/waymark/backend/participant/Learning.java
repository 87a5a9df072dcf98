package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/**
 * What one participant has done, step by step, and answered. Notes live apart, since they are long.
 *
 * @param version rises with every change of the steps; 0 before the first
 * @param proven what they are not to be taught again, in any order
 * @param recognised what they learnt before, as a person of their provider approved
 * @param attendance what registers say of them, kept with the participant
 * @see <a href="../../../../../../../../../docs/decisions/0069-attendance-finishes-a-step.md">decision 0069</a>
 */
public record Learning(
        String participantId,
        long version,
        List<Step> steps,
        List<Proven> proven,
        List<Recognised> recognised,
        AttendanceRecord attendance) {

    /** A statement that they have shown to know, at this level; it counts on their pathway because they want it to. */
    public record Proven(String statement, int level) {}

    /**
     * @param until the last day on which it counts
     * @param from the NPQ that asked for it; null where it was learnt otherwise
     */
    public record Recognised(
            String statement,
            int level,
            LocalDate until,
            @Nullable Gained from) {

        public boolean counts(LocalDate today) {
            return !until.isBefore(today);
        }
    }

    /**
     * An NPQ, and when they had it.
     *
     * @param frameworkVersion empty where it was approved before versions were kept
     */
    public record Gained(String qualification, String frameworkVersion, LocalDate on) {}

    public Learning {
        proven = List.copyOf(proven);
        recognised = List.copyOf(recognised);
        steps = List.copyOf(steps);
    }

    /** Of somebody whom no register names yet. */
    public Learning(String participantId, long version, List<Step> steps) {
        this(participantId, version, steps, List.of(), List.of(), AttendanceRecord.NONE);
    }

    public Learning attending(AttendanceRecord marks) {
        return new Learning(participantId, version, steps, proven, recognised, marks);
    }

    public Learning proving(List<Proven> shown) {
        return new Learning(participantId, version, steps, shown, recognised, attendance);
    }

    public Learning recognising(List<Recognised> approved) {
        return new Learning(participantId, version, steps, proven, approved, attendance);
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
        return new Learning(participantId, version, next, proven, recognised, attendance);
    }

    /**
     * The day on which a step was finished: the day of its own work, or that of its session where that came later. Empty
     * while something is left to do, a session that was missed included.
     */
    public Optional<LocalDate> finished(String moduleId) {
        return find(moduleId)
                .filter(step ->
                        step.done() != null && attendance.missed(step.topicId()).isEmpty())
                .map(step -> later(
                        Objects.requireNonNull(step.done()),
                        attendance.last(step.topicId()).map(Attended::on)));
    }

    private static LocalDate later(LocalDate own, Optional<LocalDate> session) {
        return session.filter(own::isBefore).orElse(own);
    }

    /**
     * @param contentHash the text that was started, and is kept
     * @param done the day on which its reading, checks and task were finished, or null
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

    /** @param confidence null where it was not said, and before it was asked in lessons */
    public record Answered(
            String checkId,
            String statement,
            List<Integer> chosen,
            boolean correct,
            @Nullable Confidence confidence) {

        public Answered {
            chosen = List.copyOf(chosen);
        }
    }
}
