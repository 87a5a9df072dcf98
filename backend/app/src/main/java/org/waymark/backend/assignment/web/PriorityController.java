package org.waymark.backend.assignment.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.priorities.Priorities;
import org.waymark.backend.assignment.priorities.Priority;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityApi;
import org.waymark.contract.assignment.PriorityCoverage;
import org.waymark.contract.assignment.PriorityWanted;
import reactor.core.publisher.Mono;

@RestController
class PriorityController implements PriorityApi {

    private static final String TRUST_LEADS = "hasRole('TRUST_LEAD')";
    private static final int A_PAGE = 100;

    private final Priorities priorities;

    PriorityController(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<ImprovementPriority>> priorities() {
        return Callers.current()
                .flatMap(caller -> priorities.list(caller.scope()))
                .map(all -> Page.whole(all.stream().map(Priorities::view).toList()));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<ImprovementPriority>> create(String idempotencyKey, PriorityWanted wanted) {
        return Callers.current()
                .flatMap(caller -> priorities.create(caller, IdempotencyKeys.checked(idempotencyKey), wanted))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/improvement-priorities/" + made.id()))
                        .eTag("\"" + made.version() + "\"")
                        .body(Priorities.view(made)));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<ImprovementPriority>> priority(String priorityId) {
        return Callers.current()
                .flatMap(caller -> priorities.get(caller.scope(), priorityId))
                .map(PriorityController::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<ImprovementPriority>> change(String priorityId, String ifMatch, PriorityWanted wanted) {
        return Callers.current()
                .flatMap(caller -> priorities.change(caller.scope(), priorityId, ETags.version(ifMatch), wanted))
                .map(PriorityController::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Void> delete(String priorityId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> priorities.delete(caller.scope(), priorityId, ETags.version(ifMatch)));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<PriorityCoverage> coverage(String priorityId) {
        return Callers.current().flatMap(caller -> priorities.coverage(caller.scope(), priorityId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<PriorityCoverage.Learner>> learners(String priorityId, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current()
                .flatMap(caller -> priorities.learners(caller.scope(), priorityId))
                .map(all -> Cursors.page(all, page, A_PAGE));
    }

    private static ResponseEntity<ImprovementPriority> tagged(Priority priority) {
        return ETags.tagged(priority.version(), Priorities.view(priority));
    }
}
