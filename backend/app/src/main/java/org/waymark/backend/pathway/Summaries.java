package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                !learning.steps().isEmpty(),
                nextDue,
                pathway.sessionIds(),
                learning.version(),
                steps.stream().map(step -> milestone(step, learning)).toList());
    }

    private static Participant.Milestone milestone(PlannedStep step, Learning learning) {
        LocalDate done = learning.find(step.moduleId()).map(Learning.Step::done).orElse(null);
        return new Participant.Milestone(step.moduleId(), step.starts(), step.ends(), step.minutes(), done);
    }

    /** Minutes of a step that count as done: its reading, its task, and all the rest once it is finished. */
    public static int minutesDone(PlannedStep step, Learning learning) {
        Optional<Learning.Step> work = learning.find(step.moduleId());
        if (work.isEmpty()) {
            return 0;
        }
        if (work.get().done() != null) {
            return step.minutes();
        }
        int read = work.get().read() ? minutes(step, ActivityKind.SELF_STUDY) : 0;
        int task = work.get().taskDone() ? minutes(step, ActivityKind.WORKPLACE_TASK) : 0;
        return read + task;
    }

    private static int minutes(PlannedStep step, ActivityKind kind) {
        return step.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(PlannedPart::minutes)
                .sum();
    }

    private static boolean isDone(PlannedStep step, Learning learning) {
        return learning.find(step.moduleId()).map(Learning.Step::done).isPresent();
    }
}
