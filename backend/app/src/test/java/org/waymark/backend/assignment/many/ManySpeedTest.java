package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.assignment.AssignmentPlan;

/** How long it takes for many; the figures are printed. */
@Tag("long")
class ManySpeedTest extends ManyTest {

    private static final int PEOPLE = 500;
    private static final int LONGEST_SECONDS = 60;

    @Test
    void five_hundred_are_tried_out_applied_and_applied_again_within_a_minute_each() {
        List<String> crowd = new ArrayList<>();
        for (int school = 0; school < 20; school++) {
            crowd.addAll(hire(PEOPLE / 20, found("School " + school)));
        }
        AssignmentPlan plan = create(settings(2));
        choose(plan.id(), crowd);

        double dry = seconds(() -> run(plan.id(), "dry-run"));
        var result = plan(plan.id()).result();
        double apply = seconds(() -> run(plan.id(), "apply"));
        List<Participant> first = proposed();
        double again = seconds(() -> run(plan.id(), "apply"));
        double undo = seconds(() -> run(plan.id(), "undo"));

        System.out.printf(
                "%d people, %d with a pathway: dry run %.1f s, apply %.1f s, again %.1f s, undo %.1f s%n",
                PEOPLE, result.planned(), dry, apply, again, undo);
        assertThat(result.planned() + result.leftOut()).isEqualTo(PEOPLE);
        assertThat(first).hasSize(result.planned());
        assertThat(proposed()).isEmpty();
        assertThat(List.of(dry, apply, again, undo)).allMatch(time -> time < LONGEST_SECONDS);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
