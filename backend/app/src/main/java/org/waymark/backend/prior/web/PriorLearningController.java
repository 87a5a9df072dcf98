package org.waymark.backend.prior.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.audit.Acting;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.prior.ClaimedLearning;
import org.waymark.backend.prior.PriorClaims;
import org.waymark.backend.prior.PriorDecisions;
import org.waymark.backend.prior.PriorQualifications;
import org.waymark.contract.Page;
import org.waymark.contract.prior.ClaimableQualification;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.contract.prior.NewQualificationClaim;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorDecision;
import org.waymark.contract.prior.PriorLearningApi;
import reactor.core.publisher.Mono;

@RestController
class PriorLearningController implements PriorLearningApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";
    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String BOTH = "hasAnyRole('PARTICIPANT', 'PROVIDER')";

    private final PriorClaims claims;
    private final PriorQualifications qualifications;
    private final PriorDecisions decisions;
    private final Today today;

    PriorLearningController(
            PriorClaims claims, PriorQualifications qualifications, PriorDecisions decisions, Today today) {
        this.claims = claims;
        this.qualifications = qualifications;
        this.decisions = decisions;
        this.today = today;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<PriorClaim>> own(String participantId) {
        return Callers.self(participantId).flatMap(claims::own).map(this::page);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<PriorClaim>> claim(String participantId, String idempotencyKey, NewPriorClaim claim) {
        return Callers.self(participantId)
                .flatMap(scope -> claims.claim(scope, IdempotencyKeys.checked(idempotencyKey), claim))
                .map(this::created);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<ClaimableQualification>> qualifications(String participantId) {
        return Callers.self(participantId)
                .flatMap(qualifications::claimable)
                .map(all -> Page.whole(
                        all.stream().map(PriorLearningController::claimable).toList()));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<PriorClaim>> claimQualification(
            String participantId, String idempotencyKey, NewQualificationClaim claim) {
        return Callers.self(participantId)
                .flatMap(scope -> qualifications.claim(scope, IdempotencyKeys.checked(idempotencyKey), claim))
                .map(this::created);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<PriorClaim>> takeBack(String participantId, String claimId, String ifMatch) {
        return Callers.self(participantId)
                .flatMap(scope -> claims.takeBack(scope, claimId, ETags.version(ifMatch)))
                .map(this::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<PriorClaim>> claims() {
        return Callers.current()
                .flatMap(caller -> decisions.list(caller.scope()))
                .map(this::page);
    }

    @Override
    @PreAuthorize(BOTH)
    public Mono<ResponseEntity<PriorClaim>> claim(String claimId) {
        return Callers.current()
                .flatMap(caller -> decisions.get(caller.scope(), claimId))
                .delayUntil(claim -> Acting.on(claim.personId()))
                .map(this::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<PriorClaim>> decide(String claimId, String ifMatch, PriorDecision decision) {
        return Callers.current()
                .delayUntil(
                        caller -> decisions.get(caller.scope(), claimId).flatMap(claim -> Acting.on(claim.personId())))
                .flatMap(caller -> decisions.decide(caller, claimId, ETags.version(ifMatch), decision))
                .map(this::tagged);
    }

    private static ClaimableQualification claimable(Framework framework) {
        return new ClaimableQualification(
                framework.id().qualification().toString(),
                framework.title(),
                framework.id().version());
    }

    private ResponseEntity<PriorClaim> created(ClaimedLearning made) {
        return ResponseEntity.created(URI.create("/api/v1/prior-learning/" + made.id()))
                .body(made.view(today.date()));
    }

    private ResponseEntity<PriorClaim> tagged(ClaimedLearning claim) {
        return ETags.tagged(claim.version(), claim.view(today.date()));
    }

    private Page<PriorClaim> page(List<ClaimedLearning> all) {
        return Page.whole(all.stream().map(claim -> claim.view(today.date())).toList());
    }
}
