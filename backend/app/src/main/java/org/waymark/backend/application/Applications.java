package org.waymark.backend.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.waymark.backend.application.Application.About;
import org.waymark.backend.application.Application.Piece;
import org.waymark.backend.application.Application.Tick;
import org.waymark.backend.application.Tasks.Task;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.application.StepTick;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One participant's tasks at work: small steps ticked off, and evidence.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0089-workplace-tasks.md">decision 0089</a>
 */
@Service
public class Applications {

    private static final int TRIES = 5;
    private static final int MOST_PIECES = 20;

    private final ApplicationRepository applications;
    private final Tasks tasks;
    private final Today today;

    Applications(ApplicationRepository applications, Tasks tasks, Today today) {
        this.applications = applications;
        this.tasks = tasks;
        this.today = today;
    }

    /** @param version for the ETag */
    public record View(WorkplaceTask task, long version) {}

    public Mono<View> get(Scope.Self scope, String moduleId) {
        return tasks.find(scope, moduleId)
                .flatMap(task -> read(scope, task).map(application -> view(task, application)));
    }

    /** Fails as stale where the task was changed since that version. */
    public Mono<View> tick(Scope.Self scope, String moduleId, String stepId, long version, StepTick wanted) {
        return tasks.begun(scope, moduleId).flatMap(task -> {
            TaskStep step = task.step(stepId);
            return read(scope, task)
                    .filter(application -> application.version() == version)
                    .switchIfEmpty(Mono.error(ProblemException::stale))
                    .flatMap(application ->
                            applications.save(scope, application.with(ticked(application, step, wanted))))
                    .map(application -> view(task, application));
        });
    }

    /** A step that was done already keeps its day. */
    private Tick ticked(Application application, TaskStep step, StepTick wanted) {
        LocalDate done = application
                .tick(step.id())
                .flatMap(tick -> Optional.ofNullable(tick.done()))
                .orElseGet(today::date);
        return new Tick(
                step.id(),
                step.phase(),
                step.text(),
                wanted.done() ? done : null,
                wanted.note().strip());
    }

    public Mono<View> addText(Scope.Self scope, String moduleId, String key, String text) {
        Piece piece = new Piece(id(scope, moduleId, key), today.instant(), text.strip(), null);
        return tasks.begun(scope, moduleId)
                .flatMap(task -> add(scope, task, piece).map(application -> view(task, application)));
    }

    /** One with the same id is there once. Fails as a conflict where there are too many. */
    Mono<Application> add(Scope.Self scope, Task task, Piece piece) {
        return change(scope, task, application -> {
            if (application.piece(piece.id()).isPresent()) {
                return application;
            }
            if (application.evidence().size() >= MOST_PIECES) {
                throw ProblemException.conflict("There are " + MOST_PIECES
                        + " pieces of evidence for this task. Remove one that says little first.");
            }
            return application.with(piece);
        });
    }

    /** The same request again has the same id. */
    static String id(Scope.Self scope, String moduleId, String key) {
        String name = String.join("\n", scope.personId(), moduleId, key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Mono<Application> read(Scope.Self scope, Task task) {
        return applications
                .find(scope, task.moduleId())
                .switchIfEmpty(Mono.fromSupplier(() -> Application.begun(
                        scope.personId(),
                        task.moduleId(),
                        new About(task.title(), task.heading(), task.qualification(), today.instant()))));
    }

    /** Changes that cannot contradict each other: whoever is overtaken tries again. */
    Mono<Application> change(Scope.Self scope, Task task, UnaryOperator<Application> change) {
        return Mono.defer(() -> read(scope, task))
                .flatMap(application -> {
                    Application changed = change.apply(application);
                    return changed.equals(application) ? Mono.just(application) : applications.save(scope, changed);
                })
                .retryWhen(Retry.max(TRIES)
                        .filter(StaleVersionException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    View view(Task task, Application application) {
        List<WorkplaceTask.Step> steps =
                task.steps().stream().map(step -> step(application, step)).toList();
        return new View(
                new WorkplaceTask(
                        task.moduleId(),
                        task.title(),
                        task.heading(),
                        task.html(),
                        steps,
                        application.evidence().stream()
                                .map(ApplicationViews::evidence)
                                .toList(),
                        application.requests().stream()
                                .map(request -> ApplicationViews.verification(request, today.date()))
                                .toList()),
                application.version());
    }

    private static WorkplaceTask.Step step(Application application, TaskStep step) {
        return application
                .tick(step.id())
                .map(tick -> new WorkplaceTask.Step(step.id(), step.phase(), step.text(), tick.done(), tick.note()))
                .orElseGet(() -> new WorkplaceTask.Step(step.id(), step.phase(), step.text(), null, ""));
    }
}
