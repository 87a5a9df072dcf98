package org.waymark.bench.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.bench.instances.Cohorts;
import org.waymark.engine.bulk.BulkOutcome.Assigned;
import org.waymark.engine.bulk.BulkPlanner;
import org.waymark.engine.bulk.Progress;

/** The goals for sharing seats hold on a small cohort, with slack: the fewer people, the less they even out. */
class BulkGoalsTest {
    private static final double GAP = 0.03;
    private static final double OF_FIRST_COME = 0.8;

    @Test
    void is_certified_to_be_near_the_best_and_leaves_out_far_fewer_than_first_come() {
        for (int seed = 1; seed <= 2; seed++) {
            var done = (Assigned) new BulkPlanner().plan(Cohorts.of(800, seed, 2), Progress.none());
            assertThat(done.proof().gap()).as("seed " + seed).isLessThan(GAP);
            assertThat(done.leftOut().size()).as("seed " + seed).isLessThan((int)
                    (OF_FIRST_COME * done.firstCome().leftOut()));
        }
    }
}
