package org.waymark.bench.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What leaving out is meant to do, on few people. */
class LearningGoalsTest {
    private static final int PEOPLE = 12;
    private static final double MOST_WRONGLY = 0.02;
    private static final String SIMPLE = "80 % of three items";

    @Test
    void leaves_out_little_that_is_not_known_even_where_nothing_is_as_thought() {
        var trial = new Trial();
        for (var world : List.of(World.AS_THOUGHT, World.ALL_AT_ONCE)) {
            var results = trial.run(world, PEOPLE);
            var ours = Objects.requireNonNull(results.get(Trial.STANDARD));
            var simple = Objects.requireNonNull(results.get(SIMPLE));
            assertThat(ours.wronglyOfUnknown()).as(world.name()).isLessThan(MOST_WRONGLY);
            assertThat(simple.wronglyOfUnknown()).as(world.name()).isGreaterThan(ours.wronglyOfUnknown());
            assertThat(ours.brier()).as(world.name()).isLessThan(0.25);
            assertThat(ours.asked()).as(world.name()).isLessThan(simple.asked());
        }
    }

    @Test
    void finds_the_same_for_the_same_people() {
        assertThat(new Trial().run(World.ALL_AT_ONCE, 3)).isEqualTo(new Trial().run(World.ALL_AT_ONCE, 3));
    }
}
