package org.waymark.bench.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.bench.instances.Instances;
import org.waymark.engine.Budget;
import org.waymark.engine.Tuning;
import org.waymark.engine.place.Place;
import org.waymark.engine.place.Placing;

/** The goals of placement with slack, on a few instances and with less time for CP-SAT than the benchmark gives. */
@Tag("long")
class PlacementGoalsTest {
    private static final int SECONDS = 15;

    @ParameterizedTest
    @CsvSource({"0.5, 1", "0.75, 1", "0.9, 5"})
    void finishes_no_later_than_the_solver_with_no_more_penalty_in_a_tenth_of_its_time(double load, long seed) {
        var plain = Instances.forPlacement(45, 60, load, seed);
        var request = plain.withTuning(new Tuning(plain.tuning().weights(), Budget.thorough(), 1));
        var course = Course.of(request);
        var judge = new Judge(course);
        long begun = System.nanoTime();
        var dated = (Placing.Dated) new Place(request, course.attendance()).place(course.modules());
        double seconds = (System.nanoTime() - begun) / 1e9;
        var ours = Answer.of(course, dated);
        judge.check(ours);
        assertThat(dated.bound()).isLessThanOrEqualTo(ours.finish()).isGreaterThanOrEqualTo(ours.finish() - 2);
        assertThat(judge.penalty(ours)).as("as the engine weighs it").isCloseTo(dated.penalty(), Offset.offset(0.01));
        var theirs = new Oracle(course, SECONDS).solve();
        assertThat(theirs.infeasible()).isFalse();
        assertThat(seconds).isLessThan(SECONDS / 10.0);
        if (theirs.answer() != null) {
            judge.check(Objects.requireNonNull(theirs.answer()));
            assertThat(theirs.answer().finish()).as("nobody beats the bound").isGreaterThanOrEqualTo(dated.bound());
            assertThat(ours.finish()).isLessThanOrEqualTo(theirs.answer().finish() + 1);
            assertThat(judge.penalty(ours)).isLessThan(1.1 * judge.penalty(theirs.answer()));
        }
    }
}
