package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** A trust's improvement priorities, and who is learning what towards them. */
@HttpExchange("/api/v1/improvement-priorities")
public interface PriorityApi {

    /** All of the trust, by name. */
    @GetExchange
    Mono<Page<ImprovementPriority>> priorities();

    /** Needs an Idempotency-Key: the same key again returns the same priority. 422 names statements that are unknown. */
    @PostExchange
    Mono<ResponseEntity<ImprovementPriority>> create(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody PriorityWanted wanted);

    /** Carries an ETag. */
    @GetExchange("/{priorityId}")
    Mono<ResponseEntity<ImprovementPriority>> priority(@PathVariable("priorityId") String priorityId);

    @PutExchange("/{priorityId}")
    Mono<ResponseEntity<ImprovementPriority>> change(
            @PathVariable("priorityId") String priorityId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody PriorityWanted wanted);

    /** Needs If-Match, so that nothing is deleted that somebody has just changed. */
    @DeleteExchange("/{priorityId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable("priorityId") String priorityId, @RequestHeader("If-Match") String ifMatch);

    @GetExchange("/{priorityId}/coverage")
    Mono<PriorityCoverage> coverage(@PathVariable("priorityId") String priorityId);

    /** People with at least one of its statements on their pathway, the first to finish first; 100 a page. */
    @GetExchange("/{priorityId}/learners")
    Mono<Page<PriorityCoverage.Learner>> learners(
            @PathVariable("priorityId") String priorityId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);
}
