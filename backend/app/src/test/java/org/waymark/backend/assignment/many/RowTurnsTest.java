package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.assignment.store.ManyRowRepository.Turn;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentRow.Status;

class RowTurnsTest extends ManyTest {

    @Autowired
    private ManyAssignmentRepository plans;

    @Autowired
    private ManyRowRepository rows;

    @Test
    void a_node_that_lost_its_job_cannot_write_older_states_over_those_of_the_next() {
        ManyAssignment applied = applied();
        List<ManyRow> now = rows.page(WAYMARK, applied, 0).block();
        assertThat(now).extracting(ManyRow::status).containsOnly(Status.PROPOSED);
        List<ManyRow> older = now.stream().map(row -> row.with(Status.PLANNED)).toList();

        assertThatThrownBy(() -> put(applied, older, new Turn(2, 1))).isInstanceOf(StaleVersionException.class);
        assertThat(rows.page(WAYMARK, applied, 0).block()).isEqualTo(now);
    }

    @Test
    void of_one_job_whoever_took_it_last_writes() {
        ManyAssignment applied = applied();
        List<ManyRow> now = rows.page(WAYMARK, applied, 0).block();
        long later = applied.version() + 10;

        put(applied, now, new Turn(later, 2));
        assertThatThrownBy(() -> put(applied, now, new Turn(later, 1))).isInstanceOf(StaleVersionException.class);
        put(applied, now, new Turn(later, 2));
        put(applied, now, new Turn(later + 1, 1));
    }

    @Test
    void rows_that_later_jobs_wrote_go_with_the_next_dry_run() {
        AssignmentPlan plan = create(settings(2));
        choose(plan.id(), hire(2, "North"));
        run(plan.id(), "dry-run");
        ManyAssignment first = plans.find(new Scope.Trust(trust), plan.id()).block();

        run(plan.id(), "dry-run");

        assertThat(rows.page(WAYMARK, first, 0).blockOptional()).isEmpty();
        assertThat(rows(plan.id())).hasSize(2);
    }

    private void put(ManyAssignment plan, List<ManyRow> page, Turn turn) {
        rows.put(WAYMARK, plan, plan.runId(), 0, page, turn).block();
    }

    private ManyAssignment applied() {
        AssignmentPlan plan = create(settings(2));
        choose(plan.id(), hire(2, "North"));
        run(plan.id(), "dry-run");
        run(plan.id(), "apply");
        return plans.find(new Scope.Trust(trust), plan.id()).block();
    }
}
