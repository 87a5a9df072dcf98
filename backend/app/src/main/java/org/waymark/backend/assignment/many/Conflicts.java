package org.waymark.backend.assignment.many;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow.Decision;
import reactor.core.publisher.Mono;

/** What is decided about those to whom an assignment could not be applied, one at a time. */
@Service
public class Conflicts {

    private static final Scope.System WAYMARK = new Scope.System();

    private final AssignmentPlans assignments;
    private final ManyAssignmentRepository plans;
    private final ManyRowRepository rows;

    Conflicts(AssignmentPlans assignments, ManyAssignmentRepository plans, ManyRowRepository rows) {
        this.assignments = assignments;
        this.plans = plans;
        this.rows = rows;
    }

    private record Found(int page, List<ManyRow> rows, ManyRow row) {}

    /** The assignment moves on first: whoever looked at it before is told, and no earlier job writes over the decision. */
    public Mono<ManyAssignment> decide(Scope scope, String planId, String personId, long version, Decision decision) {
        return assignments
                .get(scope, planId)
                .filter(plan -> plan.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .filter(plan -> plan.state() == State.APPLIED)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "There is nothing to decide: the assignment is being worked on, or was not applied.")))
                .flatMap(plan -> find(scope, plan, personId)
                        .filter(found -> found.row().offers(decision))
                        .switchIfEmpty(Mono.error(() ->
                                ProblemException.conflict("This cannot be decided about this person, or no longer.")))
                        .flatMap(found -> plans.save(scope, plan.in(State.APPLIED))
                                .flatMap(saved -> put(saved, found, decision).thenReturn(saved))));
    }

    private Mono<Found> find(Scope scope, ManyAssignment plan, String personId) {
        return rows.pages(scope, plan)
                .index()
                .flatMapIterable(page -> page.getT2().stream()
                        .filter(row -> row.personId().equals(personId))
                        .map(row -> new Found(page.getT1().intValue(), page.getT2(), row))
                        .toList())
                .next();
    }

    private Mono<Void> put(ManyAssignment saved, Found found, Decision decision) {
        List<ManyRow> changed = found.rows().stream()
                .map(row -> row == found.row() ? row.decided(decision) : row)
                .toList();
        return rows.put(
                WAYMARK,
                saved,
                Objects.requireNonNull(saved.runId()),
                found.page(),
                changed,
                new ManyRowRepository.Turn(saved.version(), 0));
    }
}
