package org.waymark.contract.application;

import jakarta.validation.Valid;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A participant's own workplace tasks. Only they read them here; whoever is asked to confirm one reads it through
 * {@link VerificationApi}. Every answer with a task carries an ETag. 404 for a module that is not on the pathway or has no
 * task; 409 for one that is not begun.
 */
@HttpExchange("/api/v1/participants/{participantId}")
public interface ApplicationApi {

    @GetExchange("/tasks/{moduleId}")
    Mono<ResponseEntity<WorkplaceTask>> task(
            @PathVariable("participantId") String participantId, @PathVariable("moduleId") String moduleId);

    /** Needs If-Match. 404 where the task has no such step. */
    @PutExchange("/tasks/{moduleId}/steps/{stepId}")
    Mono<ResponseEntity<WorkplaceTask>> tick(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @PathVariable("stepId") String stepId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody StepTick tick);

    /** Needs an Idempotency-Key: the same key again adds nothing more. 409 where there is too much already. */
    @PostExchange("/tasks/{moduleId}/evidence")
    Mono<ResponseEntity<WorkplaceTask>> addEvidence(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewEvidence evidence);

    /**
     * A file of at most 20 MB: PDF, DOCX, XLSX, PPTX, ODT, PNG, JPEG or plain text. Needs an Idempotency-Key. 422 where it
     * is none of these, is larger, or is not what its name says; 409 where there is too much already.
     */
    @PostExchange(url = "/tasks/{moduleId}/files", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<WorkplaceTask>> addFile(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestParam("name") String name,
            @RequestBody(required = false) Flux<DataBuffer> bytes);

    @GetExchange(url = "/tasks/{moduleId}/evidence/{evidenceId}/file", accept = MediaType.ALL_VALUE)
    Mono<ResponseEntity<Flux<DataBuffer>>> file(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @PathVariable("evidenceId") String evidenceId);

    /** What is not there is as good as removed. */
    @DeleteExchange("/tasks/{moduleId}/evidence/{evidenceId}")
    Mono<ResponseEntity<WorkplaceTask>> removeEvidence(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @PathVariable("evidenceId") String evidenceId);

    /**
     * Sends somebody a link. Needs an Idempotency-Key: the same key again asks nobody twice. 409 where nothing shows yet
     * what was done, or too many were asked.
     */
    @PostExchange("/tasks/{moduleId}/verifications")
    Mono<ResponseEntity<WorkplaceTask>> ask(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewVerification wanted);

    /** Ends the link. Again, it changes nothing. 409 where it was answered. */
    @DeleteExchange("/tasks/{moduleId}/verifications/{verificationId}")
    Mono<ResponseEntity<WorkplaceTask>> withdraw(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @PathVariable("verificationId") String verificationId);

    @GetExchange("/portfolio")
    Mono<Portfolio> portfolio(@PathVariable("participantId") String participantId);
}
