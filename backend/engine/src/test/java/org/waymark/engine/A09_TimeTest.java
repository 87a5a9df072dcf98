package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.testing.Scenario;

/** Time that a school frees, and the most that a person gives a term. Two hours a week from week 1. */
class A09_TimeTest {
    private static final Calendar TWO_TERMS = new Calendar(
            List.of(
                    new Period(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 18)),
                    new Period(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 12, 18))),
            Set.of(),
            Set.of(),
            List.of(),
            List.of());

    private static Scenario one(String takes) {
        return Scenario.of("a | all | s1:3 | " + takes).asks("s1:3").calendar(TWO_TERMS);
    }

    @Test
    void uses_the_time_that_the_school_protects() {
        assertThat(one("study 240").line()).isEqualTo("a w1 study120 w2 study120");
        assertThat(one("study 240")
                        .protectedTime("2026-09-09", "2026-09-10", 120)
                        .line())
                .isEqualTo("a w1 study240");
    }

    @Test
    void spreads_protected_time_over_the_open_days_of_its_period() {
        assertThat(one("study 300")
                        .protectedTime("2026-09-11", "2026-09-14", 60)
                        .line())
                .isEqualTo("a w1 study150 w2 study150");
    }

    @Test
    void gives_a_term_no_more_than_the_person_does() {
        assertThat(one("study 240").minutesPerTerm(120).line()).startsWith("a w1 study60 w2 study60 w");
    }

    @Test
    void says_that_the_term_is_too_short_of_time() {
        assertThat(one("study 240").minutesPerTerm(120).finishBy("2026-09-18").line())
                .startsWith("clash: 120 a term");
    }
}
