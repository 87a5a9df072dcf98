package org.waymark.contract.viability;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/**
 * A provider sees which cohorts do not pay for themselves, and merges small ones: look at the ways, choose one, ask those
 * whom it makes worse off, apply, take back. Changes need If-Match: 412 where it was changed meanwhile.
 */
@HttpExchange("/api/v1")
public interface ViabilityApi {

    /** Those that have not ended, by qualification, then start. */
    @GetExchange("/small-cohorts")
    Mono<Page<Cohort>> cohorts();

    /** Carries an ETag: the version of its costs. */
    @GetExchange("/small-cohorts/{offerId}")
    Mono<ResponseEntity<Cohort>> cohort(@PathVariable("offerId") String offerId);

    @PutExchange("/small-cohorts/{offerId}/costs")
    Mono<ResponseEntity<Cohort>> setCosts(
            @PathVariable("offerId") String offerId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody CohortCosts costs);

    /** Newest first. */
    @GetExchange("/merge-plans")
    Mono<Page<MergePlan>> plans();

    /**
     * Begins to plan; follow its job. Needs an Idempotency-Key: the same key again returns the same plan. 422 where no
     * cohort of the qualification is too small.
     */
    @PostExchange("/merge-plans")
    Mono<ResponseEntity<MergePlan>> plan(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody NewMergePlan wanted);

    /** Carries an ETag. */
    @GetExchange("/merge-plans/{planId}")
    Mono<ResponseEntity<MergePlan>> plan(@PathVariable("planId") String planId);

    /** Who would move in one way, or does in the chosen one, by name, 500 a page. */
    @GetExchange("/merge-plans/{planId}/moves")
    Mono<Page<GroupMove>> moves(
            @PathVariable("planId") String planId,
            @RequestParam("way") MergePlan.Way way,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Asks those who would travel further or meet online instead. 409 while another merge of the qualification is open. */
    @PostExchange("/merge-plans/{planId}/choice")
    Mono<ResponseEntity<MergePlan>> choose(
            @PathVariable("planId") String planId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody MergeChoice choice);

    /** 202; follow the job. Moves those who agreed or need not be asked; again, those who have agreed since. */
    @PostExchange("/merge-plans/{planId}/apply")
    Mono<ResponseEntity<Job>> apply(@PathVariable("planId") String planId, @RequestHeader("If-Match") String ifMatch);

    /** 202; follow the job. Takes back those whose pathway has not changed since. */
    @PostExchange("/merge-plans/{planId}/undo")
    Mono<ResponseEntity<Job>> undo(@PathVariable("planId") String planId, @RequestHeader("If-Match") String ifMatch);

    /** What one is asked, or was moved to. 404 where there is nothing of the kind. */
    @GetExchange("/participants/{participantId}/group-move")
    Mono<GroupMove> move(@PathVariable("participantId") String participantId);

    /** Can be changed until it is applied, or the last day has passed: then 409. */
    @PutExchange("/participants/{participantId}/group-move/answer")
    Mono<GroupMove> answer(
            @PathVariable("participantId") String participantId, @Valid @RequestBody GroupMoveAnswer answer);
}
