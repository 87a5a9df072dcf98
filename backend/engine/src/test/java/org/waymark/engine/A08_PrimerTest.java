package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.testing.Scenario;

/** Sessions that the whole cohort meets for, also those who skip the topic. */
class A08_PrimerTest {
    private static Scenario two() {
        return Scenario.of("""
                a | all | s1:3 | study 60
                b | all | s2:3 | study 60 online 60
                """).asks("s1:3 s2:3").anchor("b1", "b online 2026-09-30T09:00 60");
    }

    @Test
    void prepares_with_the_module_where_it_is_in() {
        assertThat(two().line()).endsWith("b w3 study60 w4 online60@b1").doesNotContain("primer");
    }

    @Test
    void prepares_with_a_short_primer_where_the_module_is_skipped() {
        assertThat(two().knows("s2:3", Credit.Source.APPROVED).line())
                .isEqualTo("a w1 study60 - b known primer b w3 study30 w4 online60@b1");
    }

    @Test
    void takes_as_long_as_the_offer_says() {
        assertThat(two().knows("s2:3", Credit.Source.APPROVED).primerMinutes(45).line())
                .endsWith("primer b w3 study45 w4 online60@b1");
    }

    @Test
    void leaves_out_those_who_skip_where_the_offer_has_no_primer() {
        assertThat(two().knows("s2:3", Credit.Source.APPROVED).primerMinutes(0).line())
                .isEqualTo("a w1 study60 - b known");
    }

    @Test
    void does_without_where_it_cannot_be_prepared_in_time() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 60
                        b | all | s2:3 | study 60 online 60
                        """)
                        .asks("s1:3")
                        .anchor("b1", "b online 2026-09-08T09:00 60")
                        .worksIn(Phase.PRIMARY)
                        .line())
                .startsWith("a w1 study60")
                .doesNotContain("primer");
    }
}
