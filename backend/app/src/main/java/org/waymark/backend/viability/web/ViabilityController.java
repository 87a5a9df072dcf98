package org.waymark.backend.viability.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.viability.Cohorts;
import org.waymark.backend.viability.GroupMoves;
import org.waymark.backend.viability.Merges;
import org.waymark.backend.viability.MergingPlan;
import org.waymark.contract.Page;
import org.waymark.contract.job.Job;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.CohortCosts;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMoveAnswer;
import org.waymark.contract.viability.MergeChoice;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.NewMergePlan;
import org.waymark.contract.viability.ViabilityApi;
import reactor.core.publisher.Mono;

@RestController
class ViabilityController implements ViabilityApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";
    private static final int A_PAGE = 500;

    private final Cohorts cohorts;
    private final Merges merges;
    private final GroupMoves moves;

    ViabilityController(Cohorts cohorts, Merges merges, GroupMoves moves) {
        this.cohorts = cohorts;
        this.merges = merges;
        this.moves = moves;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<Cohort>> cohorts() {
        return provider().flatMap(cohorts::list).map(Page::whole);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Cohort>> cohort(String offerId) {
        return provider()
                .flatMap(scope -> cohorts.get(scope, offerId))
                .map(found -> ETags.tagged(found.version(), found.view()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Cohort>> setCosts(String offerId, String ifMatch, CohortCosts costs) {
        return provider()
                .flatMap(scope -> cohorts.setCosts(scope, offerId, ETags.version(ifMatch), costs))
                .map(set -> ETags.tagged(set.version(), set.view()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<MergePlan>> plans() {
        return provider()
                .flatMap(merges::list)
                .map(all -> Page.whole(all.stream().map(MergingPlan::view).toList()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<MergePlan>> plan(String idempotencyKey, NewMergePlan wanted) {
        return Callers.current()
                .flatMap(caller -> merges.plan(caller, scope(caller), IdempotencyKeys.checked(idempotencyKey), wanted))
                .map(plan -> ResponseEntity.created(URI.create("/api/v1/merge-plans/" + plan.id()))
                        .eTag("\"" + plan.version() + "\"")
                        .body(plan.view()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<MergePlan>> plan(String planId) {
        return provider().flatMap(scope -> merges.get(scope, planId)).map(ViabilityController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<GroupMove>> moves(String planId, MergePlan.Way way, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return provider()
                .flatMap(scope -> merges.get(scope, planId).flatMap(plan -> moves.of(scope, plan, way)))
                .map(all -> Cursors.page(all, page, A_PAGE));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<MergePlan>> choose(String planId, String ifMatch, MergeChoice choice) {
        return provider()
                .flatMap(scope -> merges.choose(scope, planId, ETags.version(ifMatch), choice))
                .map(ViabilityController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> apply(String planId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> merges.apply(caller, scope(caller), planId, ETags.version(ifMatch)))
                .map(job -> ResponseEntity.accepted().body(job));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> undo(String planId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> merges.undo(caller, scope(caller), planId, ETags.version(ifMatch)))
                .map(job -> ResponseEntity.accepted().body(job));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<GroupMove> move(String participantId) {
        return Callers.self(participantId).flatMap(moves::own);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<GroupMove> answer(String participantId, GroupMoveAnswer answer) {
        return Callers.self(participantId).flatMap(scope -> moves.answer(scope, answer.agrees()));
    }

    private static ResponseEntity<MergePlan> tagged(MergingPlan plan) {
        return ETags.tagged(plan.version(), plan.view());
    }

    private static Mono<Scope.Provider> provider() {
        return Callers.current().map(ViabilityController::scope);
    }

    private static Scope.Provider scope(Caller caller) {
        if (caller.scope() instanceof Scope.Provider provider) {
            return provider;
        }
        throw ProblemException.forbidden();
    }
}
