package org.waymark.contract.prior;

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

/**
 * What participants have learnt before, as they say and their provider approves. What is approved counts in every plan that
 * is made from then on. Changes need If-Match: 412 where the claim has changed since.
 */
@HttpExchange("/api/v1")
public interface PriorLearningApi {

    /** The participant's own, newest first. */
    @GetExchange("/participants/{participantId}/prior-learning")
    Mono<Page<PriorClaim>> own(@PathVariable("participantId") String participantId);

    /**
     * Needs an Idempotency-Key: the same key again returns the same claim. 404 for a topic that is not on the
     * participant's pathway or is begun, 409 where they have claimed it already.
     */
    @PostExchange("/participants/{participantId}/prior-learning")
    Mono<ResponseEntity<PriorClaim>> claim(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewPriorClaim claim);

    /** The NPQs that the participant can claim: neither the one they are on, nor one that counts or is claimed. */
    @GetExchange("/participants/{participantId}/prior-learning/qualifications")
    Mono<Page<ClaimableQualification>> qualifications(@PathVariable("participantId") String participantId);

    /**
     * An NPQ that was completed elsewhere. Once it is approved, what its framework asked for counts at the level asked.
     * Needs an Idempotency-Key: the same key again returns the same claim. 404 for an NPQ or a version that is not known,
     * 409 for one that cannot be claimed, 422 for a day to come.
     */
    @PostExchange("/participants/{participantId}/prior-learning/qualifications")
    Mono<ResponseEntity<PriorClaim>> claimQualification(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewQualificationClaim claim);

    /** It counts no more, also where it was approved. 409 for one that was declined. Twice is once. */
    @PostExchange("/participants/{participantId}/prior-learning/{claimId}/take-back")
    Mono<ResponseEntity<PriorClaim>> takeBack(
            @PathVariable("participantId") String participantId,
            @PathVariable("claimId") String claimId,
            @RequestHeader("If-Match") String ifMatch);

    /** Those put to the caller's provider: what waits for somebody first, the oldest of it first. */
    @GetExchange("/prior-learning")
    Mono<Page<PriorClaim>> claims();

    /** One's own as a participant, or one put to the caller's provider. Carries an ETag. */
    @GetExchange("/prior-learning/{claimId}")
    Mono<ResponseEntity<PriorClaim>> claim(@PathVariable("claimId") String claimId);

    /**
     * The same decision again changes nothing. 409 where it is decided already, or, of one drawn for a second look, for
     * whoever decided first; 422 for an approval without a last day after today.
     */
    @PostExchange("/prior-learning/{claimId}/decide")
    Mono<ResponseEntity<PriorClaim>> decide(
            @PathVariable("claimId") String claimId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody PriorDecision decision);
}
