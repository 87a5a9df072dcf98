package org.waymark.ui.application;

import java.io.InputStream;
import java.io.Serializable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.Evidence;
import org.waymark.contract.application.NewEvidence;
import org.waymark.contract.application.NewVerification;
import org.waymark.contract.application.StepTick;
import org.waymark.contract.application.Verification;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import reactor.core.publisher.Mono;

/** One person's work on one task, and the version that the next tick names. */
final class TaskWork implements Serializable {

    private static final int PIECE_BYTES = 64 * 1024;

    private final transient ApplicationApi api;
    private final String participantId;
    private final String moduleId;
    private WorkplaceTask task;
    private String etag;

    TaskWork(ApplicationApi api, String participantId, String moduleId) {
        this.api = api;
        this.participantId = participantId;
        this.moduleId = moduleId;
        Versioned<WorkplaceTask> read = Calls.versioned(api.task(participantId, moduleId));
        this.task = read.value();
        this.etag = read.etag();
    }

    WorkplaceTask task() {
        return task;
    }

    /** What was done elsewhere meanwhile stays; of the same step, the last one counts. */
    void tick(WorkplaceTask.Step step, boolean done, String note) {
        try {
            take(api.tick(participantId, moduleId, step.id(), etag, new StepTick(done, note)));
        } catch (ProblemException problem) {
            if (problem.kind() != ProblemException.Kind.STALE) throw problem;
            take(api.task(participantId, moduleId));
            take(api.tick(participantId, moduleId, step.id(), etag, new StepTick(done, note)));
        }
    }

    void write(String key, String text) {
        take(api.addEvidence(participantId, moduleId, key, new NewEvidence(text)));
    }

    /** On the upload's own thread; what comes of it is taken with {@link #take(Versioned)}. */
    Versioned<WorkplaceTask> send(String key, String name, InputStream content) {
        return Calls.sent(api.addFile(
                participantId,
                moduleId,
                key,
                name,
                DataBufferUtils.readInputStream(() -> content, DefaultDataBufferFactory.sharedInstance, PIECE_BYTES)));
    }

    void take(Versioned<WorkplaceTask> read) {
        task = read.value();
        etag = read.etag();
    }

    InputStream file(Evidence piece) {
        return Calls.read(api.file(participantId, moduleId, piece.id()));
    }

    void remove(Evidence piece) {
        take(api.removeEvidence(participantId, moduleId, piece.id()));
    }

    void ask(String key, String name, String email) {
        take(api.ask(participantId, moduleId, key, new NewVerification(name, email)));
    }

    void withdraw(Verification asked) {
        take(api.withdraw(participantId, moduleId, asked.id()));
    }

    private void take(Mono<ResponseEntity<WorkplaceTask>> answer) {
        take(Calls.versioned(answer));
    }
}
