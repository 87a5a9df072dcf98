package org.waymark.contract.report;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What readers find wrong with lessons, and what its authors answer. */
@HttpExchange("/api/v1")
public interface LessonReportApi {

    /** The participant's own, newest first. */
    @GetExchange("/participants/{participantId}/lesson-reports")
    Mono<Page<LessonReport>> own(@PathVariable("participantId") String participantId);

    /**
     * Needs an Idempotency-Key: the same key again returns the same report. 404 for a lesson that the participant cannot
     * read, 409 where too many of theirs are open.
     */
    @PostExchange("/participants/{participantId}/lesson-reports")
    Mono<ResponseEntity<LessonReport>> report(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewLessonReport report);

    /** For authors: the open ones first, the oldest of them on top; then those answered, newest first. */
    @GetExchange("/lesson-reports")
    Mono<Page<LessonReport>> reports();

    /** By an author. The first answer stands: the same again changes nothing, 409 for another. */
    @PostExchange("/lesson-reports/{reportId}/answer")
    Mono<LessonReport> answer(@PathVariable("reportId") String reportId, @Valid @RequestBody ReportAnswer answer);
}
