package org.waymark.bench.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.waymark.bench.instances.Instances;
import org.waymark.bench.report.Measured;
import org.waymark.engine.PlanRequest;

/** The goals for selection hold beside CP-SAT in one run: as ratios, with slack for a busy machine. */
@TestInstance(Lifecycle.PER_CLASS)
class SelectionGoalsTest {
    private static final int INSTANCES = 12;

    @BeforeAll
    void warm_up_where_the_oracle_is() {
        assumeTrue(CpSatSelection.isHere(), "OR-Tools has no native solver on this platform");
        for (int round = 0; round < 5; round++) {
            LongStream.range(100, 120).forEach(seed -> OurSelection.solve(request(seed)));
        }
        CpSatSelection.solve(CoverProblem.of(request(100)));
    }

    private static PlanRequest request(long seed) {
        return Instances.forSelection(300, seed);
    }

    @Test
    void is_at_least_twice_as_fast_as_the_oracle_and_proves_as_much() {
        var ratios = new double[INSTANCES];
        int proven = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = request(seed);
            var ours = Measured.of(5, () -> OurSelection.solve(request));
            var oracle = Measured.of(3, () -> CpSatSelection.solve(CoverProblem.of(request)));
            ratios[seed] = oracle.millis() / ours.millis();
            proven += ours.result().isProven() ? 1 : 0;
            assertThat(oracle.result().isProven()).as("seed " + seed).isTrue();
            assertThat(ours.result().cost())
                    .as("seed " + seed)
                    .isEqualTo(oracle.result().cost());
        }
        assertThat(Measured.median(ratios)).isGreaterThan(2);
        assertThat(proven).isGreaterThanOrEqualTo(INSTANCES - 1);
    }

    @Test
    void chooses_what_the_oracle_would_between_variants() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = SelectionPart.twoPhases(Instances.forSelection(100, seed));
            var problem = CoverProblem.of(request);
            var ours = OurSelection.solve(request);
            assertThat(problem.costOf(ours.modules())).as("seed " + seed).isEqualTo(ours.cost());
            assertThat(ours.cost())
                    .as("seed " + seed)
                    .isEqualTo(CpSatSelection.solve(problem).cost());
        }
    }
}
