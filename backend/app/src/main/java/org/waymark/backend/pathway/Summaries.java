package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.contract.ActivityKind;

/** Works out what lists show of a pathway and what was done on it. */
public final class Summaries {

    private Summaries() {}

    public static Participant.Summary of(PlannedPathway pathway, Learning learning) {
        List<PlannedStep> steps = pathway.steps();
        int done = (int) steps.stream().filter(step -> isDone(step, learning)).count();
        LocalDate nextDue = steps.stream()
                .filter(step -> !isDone(step, learning))
                .map(PlannedStep::ends)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Participant.Summary(
                pathway.finish(),
                pathway.minutes(),
                steps.stream().mapToInt(step -> minutesDone(step, learning)).sum(),
                steps.size(),
                done,
                !learning.steps().isEmpty()
                        || learning.attendance().sessions().stream().anyMatch(Attended::counts),
                nextDue,
                pathway.sessionIds(),
                learning.version(),
                steps.stream().map(step -> milestone(step, learning)).toList(),
                learning.attendance());
    }

    private static Participant.Milestone milestone(PlannedStep step, Learning learning) {
        LocalDate done = learning.finished(step.moduleId()).orElse(null);
        return new Participant.Milestone(step.moduleId(), step.starts(), step.ends(), step.minutes(), done);
    }

    /**
     * Minutes of a step that count as done: its reading, its task, its sessions that registers say they attended, and all
     * the rest once it is finished.
     */
    public static int minutesDone(PlannedStep step, Learning learning) {
        if (isDone(step, learning)) {
            return step.minutes();
        }
        Optional<Learning.Step> work = learning.find(step.moduleId());
        boolean read = work.map(Learning.Step::read).orElse(false);
        boolean task = work.map(Learning.Step::taskDone).orElse(false);
        return (read ? minutes(step, part -> part.kind() == ActivityKind.SELF_STUDY) : 0)
                + (task ? minutes(step, part -> part.kind() == ActivityKind.WORKPLACE_TASK) : 0)
                + minutes(
                        step,
                        part -> part.sessionId() != null
                                && learning.attendance().counts(part.sessionId()));
    }

    private static int minutes(PlannedStep step, Predicate<PlannedPart> which) {
        return step.parts().stream()
                .filter(which)
                .mapToInt(PlannedPart::minutes)
                .sum();
    }

    private static boolean isDone(PlannedStep step, Learning learning) {
        return learning.finished(step.moduleId()).isPresent();
    }
}
