package org.waymark.backend.application;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.backend.learning.Steps;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;
import reactor.core.publisher.Mono;

/** The workplace task of a lesson, as one participant reads it. */
@Component
class Tasks {

    private final Steps lessons;
    private final Pathways pathways;

    Tasks(Steps lessons, Pathways pathways) {
        this.lessons = lessons;
        this.pathways = pathways;
    }

    /** @param begun whether the participant has begun the lesson */
    record Task(
            String moduleId,
            String title,
            String heading,
            String html,
            List<TaskStep> steps,
            String qualification,
            boolean begun) {

        TaskStep step(String id) {
            return steps.stream()
                    .filter(step -> step.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("This task has no such step."));
        }
    }

    /** Fails as not found where the module is not on the pathway, or has no task. */
    Mono<Task> find(Scope.Self scope, String moduleId) {
        return Mono.zip(lessons.get(scope, scope.personId(), moduleId), pathways.participant(scope, scope.personId()))
                .map(found ->
                        task(found.getT1().work(), found.getT2().enrolment().qualification()));
    }

    /** As {@link #find}; fails as a conflict where it is not begun. */
    Mono<Task> begun(Scope.Self scope, String moduleId) {
        return find(scope, moduleId)
                .filter(Task::begun)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict("Begin this step first: open its lesson, then come back.")));
    }

    private static Task task(StepWork work, String qualification) {
        Lesson lesson = work.lesson();
        Section section = lesson.sections().stream()
                .filter(one -> one.kind() == Section.Kind.TASK)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("This lesson has no workplace task."));
        Pathway.Step.Status status = work.step().status();
        return new Task(
                lesson.moduleId(),
                work.step().title(),
                Objects.requireNonNullElse(section.heading(), ""),
                section.html(),
                lesson.steps(),
                qualification,
                status == Pathway.Step.Status.IN_PROGRESS || status == Pathway.Step.Status.DONE);
    }
}
