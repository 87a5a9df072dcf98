package org.waymark.backend.application.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.application.Applications;
import org.waymark.backend.application.EvidenceFiles;
import org.waymark.backend.application.Portfolios;
import org.waymark.backend.application.Verifications;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.NewEvidence;
import org.waymark.contract.application.NewVerification;
import org.waymark.contract.application.Portfolio;
import org.waymark.contract.application.StepTick;
import org.waymark.contract.application.WorkplaceTask;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ApplicationController implements ApplicationApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final Applications applications;
    private final EvidenceFiles files;
    private final Verifications verifications;
    private final Portfolios portfolios;

    ApplicationController(
            Applications applications, EvidenceFiles files, Verifications verifications, Portfolios portfolios) {
        this.applications = applications;
        this.files = files;
        this.verifications = verifications;
        this.portfolios = portfolios;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> task(String participantId, String moduleId) {
        return Callers.self(participantId)
                .flatMap(scope -> applications.get(scope, moduleId))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> tick(
            String participantId, String moduleId, String stepId, String ifMatch, StepTick tick) {
        return Callers.self(participantId)
                .flatMap(scope -> applications.tick(scope, moduleId, stepId, ETags.version(ifMatch), tick))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> addEvidence(
            String participantId, String moduleId, String idempotencyKey, NewEvidence evidence) {
        return Callers.self(participantId)
                .flatMap(scope ->
                        applications.addText(scope, moduleId, IdempotencyKeys.checked(idempotencyKey), evidence.text()))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> addFile(
            String participantId, String moduleId, String idempotencyKey, String name, Flux<DataBuffer> bytes) {
        return Callers.self(participantId)
                .flatMap(scope -> files.add(scope, moduleId, IdempotencyKeys.checked(idempotencyKey), name, bytes))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<Flux<DataBuffer>>> file(String participantId, String moduleId, String evidenceId) {
        return Callers.self(participantId)
                .flatMap(scope -> files.read(scope, moduleId, evidenceId))
                .map(Downloads::answer);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> removeEvidence(
            String participantId, String moduleId, String evidenceId) {
        return Callers.self(participantId)
                .flatMap(scope -> files.remove(scope, moduleId, evidenceId))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> ask(
            String participantId, String moduleId, String idempotencyKey, NewVerification wanted) {
        return Callers.self(participantId)
                .flatMap(scope -> verifications.ask(scope, moduleId, IdempotencyKeys.checked(idempotencyKey), wanted))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<WorkplaceTask>> withdraw(String participantId, String moduleId, String verificationId) {
        return Callers.self(participantId)
                .flatMap(scope -> verifications.withdraw(scope, moduleId, verificationId))
                .map(ApplicationController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Portfolio> portfolio(String participantId) {
        return Callers.self(participantId).flatMap(portfolios::get);
    }

    private static ResponseEntity<WorkplaceTask> tagged(Applications.View view) {
        return ETags.tagged(view.version(), view.task());
    }
}
