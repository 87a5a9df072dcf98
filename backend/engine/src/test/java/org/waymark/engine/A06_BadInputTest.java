package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.testing.Scenario;

/** What cannot be a request is refused with a sentence; what is merely hopeless gets an outcome. */
class A06_BadInputTest {
    private static Scenario one() {
        return Scenario.of("a | all | s1:3 | study 60").asks("s1:3");
    }

    @Test
    void refuses_no_hours_and_more_than_sixty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one().minutesPerWeek(0).plan())
                .withMessage("time for learning is more than 0 and at most 60 hours a week, not 0 minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one().minutesPerWeek(400 * 60).plan())
                .withMessageContaining("at most 60 hours a week");
    }

    @Test
    void refuses_to_finish_before_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one().finishBy("2026-09-01"))
                .withMessageContaining("before it starts");
    }

    @Test
    void refuses_an_elective_that_nobody_teaches() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one().electives("nothing").plan())
                .withMessage("no module teaches the elective nothing");
    }

    @Test
    void refuses_a_prerequisite_that_nobody_teaches() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Scenario.of("a | all | s1:3 | study 60 | ghost").plan())
                .withMessage("module a needs topic ghost, which no module teaches");
    }

    @Test
    void refuses_ids_that_could_break_a_page() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicId("<script>"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicId(""));
    }

    @Test
    void finds_no_room_in_a_minute_a_week_and_says_how_much_it_takes() {
        assertThat(one().minutesPerWeek(1).line()).isEqualTo("clash: 1 a week; try: 15 a week");
    }

    @Test
    void plans_without_any_budget() {
        var tuning = Tuning.standard();
        var hasty = new Tuning(tuning.weights(), new Budget(0, 0), 7);
        assertThat(one().tuning(hasty).line()).isEqualTo("a w1 study60");
    }

    @Test
    void plans_five_hundred_weeks() {
        assertThat(one().finishBy("2036-04-07").line()).isEqualTo("a w1 study60");
    }

    @Test
    void places_a_thousand_modules_that_are_all_needed_within_bounded_time() {
        var table = IntStream.range(0, 1_000)
                .mapToObj(i -> "t" + i + " | all | s" + i + ":3 | study 60 task 30" + (i > 0 ? " | t" + i / 2 : ""))
                .collect(Collectors.joining("\n"));
        var asked = IntStream.range(0, 1_000).mapToObj(i -> "s" + i + ":3").collect(Collectors.joining(" "));
        var scenario = Scenario.of(table).asks(asked).minutesPerWeek(600).finishBy("2036-04-07");
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(scenario.plan()).isInstanceOf(Planned.class));
    }

    @Test
    void keeps_the_blend_without_any_budget() {
        var tuning = new Tuning(Tuning.standard().weights(), new Budget(0, 0), 7);
        assertThat(Scenario.of("a | all | s1:3 | study 60 online 60")
                        .asks("s1:3")
                        .session("online", "a online 2026-09-16T09:00 60")
                        .session("near", "a person 2026-09-30T09:00 60 near")
                        .blend(1, 0.5)
                        .tuning(tuning)
                        .line())
                .contains("person60@near");
    }

    @Test
    void plans_with_ten_thousand_modules() {
        var table = IntStream.range(0, 10_000)
                .mapToObj(i -> "t" + i + " | all | s" + i % 300 + ":3 | study " + (30 + i % 60))
                .collect(Collectors.joining("\n"));
        var asked = IntStream.range(0, 300).mapToObj(i -> "s" + i + ":3").collect(Collectors.joining(" "));
        assertThat(Scenario.of(table).asks(asked).plan()).isInstanceOf(Planned.class);
    }

    @Test
    void finds_in_time_that_a_chain_of_ten_thousand_topics_needs_more_weeks_than_there_are() {
        var table = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "t%05d | all | s%d:2 | study 30".formatted(i, i) + (i == 0 ? "" : " | t%05d".formatted(i - 1)))
                .collect(Collectors.joining("\n"));
        var request = Scenario.of(table).asks("s9999:2").request();
        assertTimeout(Duration.ofSeconds(20), () -> {
            var outcome = (PlanOutcome.Infeasible) new Planner().plan(request);
            assertThat(outcome.conflict().constraints()).containsExactly(new Constraint.NoOpenWeeks());
        });
    }
}
