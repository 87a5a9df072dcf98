package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.prior.ClaimableQualification;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.contract.prior.NewQualificationClaim;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.contract.prior.PriorDecision;
import org.waymark.contract.prior.PriorLearningApi;
import reactor.core.publisher.Mono;

/** Claims of one person, decided by Helen Carter. */
public class FakePriorLearning implements PriorLearningApi {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final List<PriorClaim> all = new ArrayList<>();

    public synchronized void startAfresh() {
        all.clear();
    }

    /** As a participant would have left it. */
    public synchronized void claimed(String id, String topicId, State state) {
        all.addFirst(claim(id, topicId, null, state, null, null));
    }

    @Override
    public synchronized Mono<Page<ClaimableQualification>> qualifications(String participantId) {
        return Mono.just(Page.whole(List.of(
                new ClaimableQualification("NPQH", "Headship", "2026.1"),
                new ClaimableQualification("NPQLT", "Leading teaching", "2026.1"))));
    }

    @Override
    public synchronized Mono<ResponseEntity<PriorClaim>> claimQualification(
            String participantId, String idempotencyKey, NewQualificationClaim claim) {
        all.addFirst(claim(idempotencyKey, null, claim.qualification(), State.CLAIMED, null, null));
        return Mono.just(ResponseEntity.ok(all.getFirst()));
    }

    @Override
    public synchronized Mono<Page<PriorClaim>> own(String participantId) {
        return claims();
    }

    @Override
    public synchronized Mono<ResponseEntity<PriorClaim>> claim(
            String participantId, String idempotencyKey, NewPriorClaim claim) {
        claimed(idempotencyKey, claim.topicId(), State.CLAIMED);
        return Mono.just(ResponseEntity.ok(all.getFirst()));
    }

    @Override
    public synchronized Mono<ResponseEntity<PriorClaim>> takeBack(
            String participantId, String claimId, String ifMatch) {
        return replaced(claimId, State.TAKEN_BACK, null, null);
    }

    @Override
    public synchronized Mono<Page<PriorClaim>> claims() {
        return Mono.just(Page.whole(all));
    }

    @Override
    public synchronized Mono<ResponseEntity<PriorClaim>> claim(String claimId) {
        return Mono.just(tagged(get(claimId)));
    }

    @Override
    public synchronized Mono<ResponseEntity<PriorClaim>> decide(
            String claimId, String ifMatch, PriorDecision decision) {
        return replaced(
                claimId, decision.approved() ? State.APPROVED : State.DECLINED, decision.until(), decision.words());
    }

    private Mono<ResponseEntity<PriorClaim>> replaced(
            String id, State state, @Nullable LocalDate until, @Nullable String words) {
        PriorClaim before = get(id);
        PriorClaim after = claim(id, before.topicId(), before.qualification(), state, until, words);
        all.set(all.indexOf(before), after);
        return Mono.just(tagged(after));
    }

    private PriorClaim get(String id) {
        return all.stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow();
    }

    private static ResponseEntity<PriorClaim> tagged(PriorClaim claim) {
        return ResponseEntity.ok().eTag("\"1\"").body(claim);
    }

    private static PriorClaim claim(
            String id,
            @Nullable String topicId,
            @Nullable String qualification,
            State state,
            @Nullable LocalDate until,
            @Nullable String words) {
        return new PriorClaim(
                id,
                "amara-osei",
                "Amara Osei",
                topicId,
                topicId == null ? "NPQ " + qualification : "Topic " + topicId,
                qualification,
                "Two days, with a project",
                "County course",
                LocalDate.of(2025, 6, 1),
                NOW,
                state,
                until,
                words,
                words == null ? null : "Helen Carter",
                words == null ? null : NOW);
    }
}
