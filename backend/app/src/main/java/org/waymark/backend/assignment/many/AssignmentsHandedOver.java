package org.waymark.backend.assignment.many;

import org.springframework.stereotype.Component;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.platform.HandsOver;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An assignment of many is the trust's; its maker is whom people ask about it. */
@Component
class AssignmentsHandedOver implements HandsOver {

    private final ManyAssignmentRepository assignments;

    AssignmentsHandedOver(ManyAssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    public String what() {
        return "assignments of many";
    }

    @Override
    public Mono<Long> count(Scope scope, String accountId) {
        return of(scope, accountId).count();
    }

    @Override
    public Mono<Void> handOver(Scope scope, String accountId, String toAccountId, String toName) {
        return of(scope, accountId)
                .concatMap(plan -> assignments.save(scope, plan.ownedBy(toAccountId, toName)))
                .then();
    }

    private Flux<ManyAssignment> of(Scope scope, String accountId) {
        return assignments
                .list(scope)
                .flatMapIterable(all -> all)
                .filter(plan -> plan.accountId().equals(accountId));
    }
}
