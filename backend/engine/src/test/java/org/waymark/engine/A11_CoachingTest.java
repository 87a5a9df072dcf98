package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.offer.Coaching;
import org.waymark.engine.pathway.WeekLoad;
import org.waymark.engine.testing.Scenario;

/** Coaching that comes with an offer, beside that of its modules. Two hours a week from week 1, 7 September 2026. */
class A11_CoachingTest {

    private static Scenario study(int minutes) {
        return Scenario.of("a | all | s1:3 | study " + minutes).asks("s1:3");
    }

    private static List<WeekLoad> loads(Scenario scenario) {
        return ((Planned) scenario.plan()).pathway().weekLoads();
    }

    private static List<Integer> coaching(Scenario scenario) {
        return loads(scenario).stream().map(WeekLoad::coachingMinutes).toList();
    }

    @Test
    void is_spread_over_its_time_in_appointments_of_an_hour_at_most() {
        assertThat(coaching(study(60).coaching("2026-09-07", "2026-10-04", 90))).containsExactly(0, 45, 0, 45);
    }

    @Test
    void takes_its_hours_from_those_of_the_week() {
        assertThat(study(360).line()).startsWith("a w1").doesNotContain("w4");
        Scenario coached = study(360).coaching("2026-09-07", "2026-09-27", 180);

        assertThat(loads(coached))
                .hasSizeGreaterThan(3)
                .allSatisfy(week ->
                        assertThat(week.minutes() + week.coachingMinutes()).isLessThanOrEqualTo(week.capacity()));
        assertThat(coaching(coached)).startsWith(60, 60, 60);
    }

    @Test
    void waits_for_the_next_open_week() {
        Scenario away = study(60).coaching("2026-09-14", "2026-09-20", 60).away("2026-09-14", "2026-09-20");

        assertThat(coaching(away)).containsExactly(0, 0, 60);
    }

    @Test
    void what_lay_before_planning_is_over() {
        assertThat(coaching(study(60).coaching("2026-08-10", "2026-09-20", 180)))
                .containsExactly(0, 60);
    }

    @Test
    void its_minutes_are_whole_and_its_days_in_order() {
        Coaching odd = new Coaching(LocalDate.of(2026, 9, 7), LocalDate.of(2027, 6, 30), 545);

        assertThat(IntStream.range(0, odd.appointments()).map(odd::minutesOf).sum())
                .isEqualTo(545);
        assertThat(IntStream.range(0, odd.appointments()).mapToObj(odd::dayOf)).isSorted();
        assertThatThrownBy(() -> new Coaching(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 6), 60))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coaching(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 7), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
