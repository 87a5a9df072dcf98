package org.waymark.bench.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.bench.instances.SmallCohorts;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.group.GroupPlanner;
import org.waymark.engine.group.Progress;

/** The goals for small cohorts hold on few people, and an oracle agrees. */
class GroupsGoalsTest {
    private static final double GAP = 0.02;

    @Test
    void is_certified_to_be_near_the_best_and_cheaper_than_first_fit() {
        for (int seed = 1; seed <= 2; seed++) {
            var plan = (Planned) new GroupPlanner().plan(SmallCohorts.of(1_000, 30, seed, 2), Progress.none());
            assertThat(plan.proof().gap()).as("seed " + seed).isLessThan(GAP);
            assertThat(plan.figures().cost())
                    .as("seed " + seed)
                    .isLessThan(plan.firstFit().cost() * 8 / 10);
        }
    }

    @Test
    void comes_to_what_the_oracle_proves_to_be_the_best() {
        var request = SmallCohorts.of(120, 5, 1, 1);
        var oracle = CpSatGroups.solve(request).orElseThrow();
        assertThat(oracle.cost()).isEqualTo(oracle.bound());
        var plan = (Planned) new GroupPlanner().plan(request, Progress.none());
        assertThat(plan.proof().cost()).isEqualTo(oracle.cost());
    }
}
