package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.assignment.store.ManyRowRepository.Turn;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;

/** What a node leaves that dies between two writes of applying, and the next that goes on with it. */
class ManyInterruptedTest extends ManyTest {

    /** What was written last. */
    enum Killed {
        AFTER_SEATS,
        AFTER_PATHWAYS,
        AFTER_PARTICIPANTS,
        AFTER_ROWS
    }

    @Autowired
    private ManyAssignmentRepository plans;

    @Autowired
    private ManyRowRepository rows;

    @Autowired
    private SeatSweep sweep;

    @ParameterizedTest
    @EnumSource
    void no_seat_is_lost_or_doubled_and_everybody_has_one_proposal(Killed killed) {
        List<String> crowd = hire(3, "North");
        AssignmentPlan plan = create(settings(3));
        choose(plan.id(), crowd);
        run(plan.id(), "dry-run");
        ManyAssignment stored = plans.find(WAYMARK, plan.id()).block();
        List<ManyRow> before = rows.page(WAYMARK, stored, 0).block();
        die(killed, plan.id(), before);

        run(plan.id(), "apply");
        sweep.sweep().block();

        assertThat(rows(plan.id())).extracting(AssignmentRow::status).containsOnly(Status.PROPOSED);
        assertThat(proposed()).extracting(Participant::id).containsExactlyInAnyOrderElementsOf(crowd);
        for (ManyRow row : before) {
            assertThat(seatsOf(List.of(row.personId())))
                    .isEqualTo(row.sessionIds().size())
                    .isPositive();
        }
        run(plan.id(), "undo");
        assertThat(seatsOf(crowd)).isZero();
    }

    private void die(Killed killed, String planId, List<ManyRow> before) {
        switch (killed) {
            case AFTER_SEATS ->
                before.forEach(row -> seats.ask(offer(), row.sessionIds(), row.personId(), null)
                        .block());
            case AFTER_PATHWAYS -> {
                run(planId, "apply");
                proposed()
                        .forEach(one ->
                                participants.delete(new Scope.Trust(trust), one).block());
                rowsAsBefore(planId, before);
            }
            case AFTER_PARTICIPANTS -> {
                run(planId, "apply");
                rowsAsBefore(planId, before);
            }
            case AFTER_ROWS -> run(planId, "apply");
        }
    }

    private void rowsAsBefore(String planId, List<ManyRow> before) {
        ManyAssignment applied = plans.find(WAYMARK, planId).block();
        rows.put(WAYMARK, applied, applied.runId(), 0, before, new Turn(applied.version(), 1))
                .block();
    }
}
