package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.Evidence;
import org.waymark.contract.application.NewEvidence;
import org.waymark.contract.application.NewVerification;
import org.waymark.contract.application.Portfolio;
import org.waymark.contract.application.Portfolio.DoneStep;
import org.waymark.contract.application.StepTick;
import org.waymark.contract.application.Verification;
import org.waymark.contract.application.Verification.State;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.contract.catalogue.Lesson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One task of each module, with the steps of its lesson. Asking somebody stores their link under their name. */
public class FakeApplications implements ApplicationApi {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Map<String, WorkplaceTask> tasks = new HashMap<>();
    private int version = 1;

    private static WorkplaceTask begun(String moduleId) {
        Lesson lesson = FakeLesson.of(moduleId, "Culture of high expectations");
        return new WorkplaceTask(
                moduleId,
                lesson.title(),
                "In your school this week",
                "<p>Walk the same corridor at the same time on three days.</p>",
                lesson.steps().stream()
                        .map(step -> new WorkplaceTask.Step(step.id(), step.phase(), step.text(), null, ""))
                        .toList(),
                List.of(),
                List.of());
    }

    synchronized WorkplaceTask get(String moduleId) {
        return tasks.computeIfAbsent(moduleId, FakeApplications::begun);
    }

    synchronized Mono<ResponseEntity<WorkplaceTask>> put(
            WorkplaceTask task,
            List<WorkplaceTask.Step> steps,
            List<Evidence> evidence,
            List<Verification> verifications) {
        version++;
        tasks.put(
                task.moduleId(),
                new WorkplaceTask(
                        task.moduleId(), task.title(), task.heading(), task.html(), steps, evidence, verifications));
        return task("", task.moduleId());
    }

    synchronized int version() {
        return version;
    }

    public synchronized void forget() {
        tasks.clear();
    }

    @Override
    public synchronized Mono<ResponseEntity<WorkplaceTask>> task(String participantId, String moduleId) {
        return Mono.just(ResponseEntity.ok().eTag("\"" + version + "\"").body(get(moduleId)));
    }

    @Override
    public synchronized Mono<ResponseEntity<WorkplaceTask>> tick(
            String participantId, String moduleId, String stepId, String ifMatch, StepTick tick) {
        WorkplaceTask task = get(moduleId);
        if (!ifMatch.equals("\"" + version + "\"")) return FakeProblems.refuse(412, "Changed");
        return put(
                task,
                task.steps().stream()
                        .map(step -> step.id().equals(stepId)
                                ? new WorkplaceTask.Step(
                                        step.id(), step.phase(), step.text(), tick.done() ? TODAY : null, tick.note())
                                : step)
                        .toList(),
                task.evidence(),
                task.verifications());
    }

    @Override
    public Mono<ResponseEntity<WorkplaceTask>> addEvidence(
            String participantId, String moduleId, String idempotencyKey, NewEvidence evidence) {
        return add(moduleId, new Evidence(idempotencyKey, NOW, evidence.text(), null));
    }

    @Override
    public Mono<ResponseEntity<WorkplaceTask>> addFile(
            String participantId, String moduleId, String idempotencyKey, String name, Flux<DataBuffer> bytes) {
        return add(
                moduleId,
                new Evidence(idempotencyKey, NOW, null, new Evidence.File(name, "application/pdf", 2_400_000)));
    }

    private Mono<ResponseEntity<WorkplaceTask>> add(String moduleId, Evidence piece) {
        WorkplaceTask task = get(moduleId);
        return put(
                task,
                task.steps(),
                Stream.concat(task.evidence().stream(), Stream.of(piece)).toList(),
                task.verifications());
    }

    @Override
    public Mono<ResponseEntity<Flux<DataBuffer>>> file(String participantId, String moduleId, String evidenceId) {
        return Mono.just(
                ResponseEntity.ok(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[] {'%', 'P'}))));
    }

    @Override
    public Mono<ResponseEntity<WorkplaceTask>> removeEvidence(
            String participantId, String moduleId, String evidenceId) {
        WorkplaceTask task = get(moduleId);
        return put(
                task,
                task.steps(),
                task.evidence().stream()
                        .filter(piece -> !piece.id().equals(evidenceId))
                        .toList(),
                task.verifications());
    }

    @Override
    public Mono<ResponseEntity<WorkplaceTask>> ask(
            String participantId, String moduleId, String idempotencyKey, NewVerification wanted) {
        WorkplaceTask task = get(moduleId);
        List<Verification> all = new ArrayList<>(task.verifications());
        all.add(new Verification(
                moduleId, wanted.name(), wanted.email(), State.WAITING, NOW, TODAY.plusDays(30), null, null, "", 0));
        return put(task, task.steps(), task.evidence(), all);
    }

    @Override
    public Mono<ResponseEntity<WorkplaceTask>> withdraw(String participantId, String moduleId, String verificationId) {
        WorkplaceTask task = get(moduleId);
        return put(
                task,
                task.steps(),
                task.evidence(),
                task.verifications().stream()
                        .map(one -> new Verification(
                                one.id(),
                                one.name(),
                                one.email(),
                                State.WITHDRAWN,
                                one.asked(),
                                one.until(),
                                null,
                                null,
                                "",
                                0))
                        .toList());
    }

    @Override
    public synchronized Mono<Portfolio> portfolio(String participantId) {
        List<Portfolio.Task> shown = tasks.values().stream()
                .filter(task -> !task.evidence().isEmpty())
                .map(task -> new Portfolio.Task(
                        task.moduleId(),
                        task.title(),
                        task.heading(),
                        true,
                        doneSteps(task),
                        task.evidence(),
                        task.verifications().stream()
                                .filter(one -> one.state() == State.VERIFIED)
                                .findFirst()
                                .orElse(null)))
                .toList();
        return Mono.just(new Portfolio(
                "Amira Khan",
                TODAY,
                shown.isEmpty() ? List.of() : List.of(new Portfolio.Part("NPQSL", "Senior leadership", shown))));
    }

    static List<DoneStep> doneSteps(WorkplaceTask task) {
        return task.steps().stream()
                .filter(step -> step.done() != null)
                .map(step -> new DoneStep(step.phase(), step.text(), Objects.requireNonNull(step.done())))
                .toList();
    }
}
