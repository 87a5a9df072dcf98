package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit.Source;
import org.waymark.engine.learner.SchoolKind;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.testing.Scenario;

/** Which modules, and why not the others. Two hours a week from 7 September 2026, week 1. */
class A01_SelectionTest {
    private static final String THREE_PHASES = """
            culture | primary   | s1:3 | study 60
            culture | secondary | s1:3 | study 60
            culture | ap        | s1:3 | study 60
            """;

    @Test
    void takes_one_module_that_teaches_all_rather_than_two() {
        assertThat(Scenario.of("""
                        both | all | s1:3 s2:3 | study 90
                        one  | all | s1:3      | study 60
                        two  | all | s2:3      | study 60
                        """).asks("s1:3 s2:3").line())
                .isEqualTo("both w1 study90 - one covered by both - two covered by both");
    }

    @Test
    void takes_two_short_modules_rather_than_a_long_one() {
        assertThat(Scenario.of("""
                        both | all | s1:3 s2:3 | study 120
                        one  | all | s1:3      | study 30
                        two  | all | s2:3      | study 30
                        """).asks("s1:3 s2:3").line())
                .isEqualTo("one w1 study30 · two w1 study30 - both covered by one+two");
    }

    @Test
    void takes_the_variant_of_the_persons_phase() {
        assertThat(Scenario.of(THREE_PHASES)
                        .asks("s1:3")
                        .worksIn(Phase.SECONDARY)
                        .line())
                .isEqualTo("culture/secondary w1 study60");
    }

    @Test
    void takes_the_variant_of_the_phase_with_most_of_the_work() {
        var trust = new Setting(Map.of(Phase.PRIMARY, 0.4, Phase.AP_SEND, 0.6), SchoolKind.MAINSTREAM);
        assertThat(Scenario.of(THREE_PHASES).asks("s1:3").worksIn(trust).line()).isEqualTo("culture/ap w1 study60");
    }

    @Test
    void takes_the_variant_that_was_swapped_in() {
        assertThat(Scenario.of(THREE_PHASES)
                        .asks("s1:3")
                        .swaps("culture", "culture/ap")
                        .line())
                .isEqualTo("culture/ap w1 study60");
    }

    @Test
    void prefers_a_tailored_topic_to_a_universal_one() {
        assertThat(Scenario.of("""
                        generic  | all     | s1:3 | study 60
                        tailored | primary | s1:3 | study 60
                        """).asks("s1:3").line())
                .isEqualTo("tailored/primary w1 study60 - generic covered by tailored");
    }

    @Test
    void never_takes_another_phases_variant_unasked() {
        assertThat(Scenario.of("""
                        cheap | secondary | s1:3 | study 15
                        dear  | all       | s1:3 | study 90
                        """).asks("s1:3").line()).isEqualTo("dear w1 study90 - cheap other-phase");
    }

    @Test
    void brings_prerequisites_along_and_puts_them_first() {
        assertThat(Scenario.of("""
                        first | all | s2:2 | study 60
                        then  | all | s1:3 | study 60 | first
                        """).asks("s1:3").line()).isEqualTo("first w1 study60 · then w2 study60");
    }

    @Test
    void counts_prerequisites_in_the_price() {
        assertThat(Scenario.of("""
                        first  | all | s2:2 | study 60
                        long   | all | s1:3 | study 90
                        short  | all | s1:3 | study 60 | first
                        """).asks("s1:3").line()).isEqualTo("long w1 study90 - short covered by long");
    }

    @Test
    void needs_no_prerequisite_that_is_known() {
        assertThat(Scenario.of("""
                        first | all | s2:2 | study 60
                        then  | all | s1:3 | study 60 | first
                        """)
                        .asks("s1:3 s2:2")
                        .knows("s2:2", Source.CHECKED)
                        .line())
                .isEqualTo("then w1 study60 - first known");
    }

    @Test
    void teaches_twice_what_is_asked_twice() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 30
                        b | all | s1:3 | study 40
                        c | all | s1:3 | study 50
                        """).asks("s1:3x2").line()).isEqualTo("a w1 study30 · b w1 study40 - c covered by a+b");
    }

    @Test
    void counts_only_what_is_taught_at_the_level_asked_or_above() {
        assertThat(Scenario.of("""
                        low  | all | s1:2 | study 15
                        high | all | s1:4 | study 90
                        """).asks("s1:3").line()).isEqualTo("high w1 study90 - low below-level");
    }

    @Test
    void plans_several_qualifications_together() {
        assertThat(Scenario.of("""
                        low  | all | s1:3 | study 60
                        high | all | s1:4 | study 60
                        """).asks("s1:3 s1:4").line()).isEqualTo("high w1 study60 - low covered by high");
    }

    @Test
    void pays_a_little_to_avoid_repetition() {
        assertThat(Scenario.of("""
                        base   | all | s1:3      | study 60
                        again  | all | s1:3 s2:3 | study 60
                        fresh  | all | s2:3      | study 65
                        """).asks("s1:3 s2:3").pins("base").line())
                .isEqualTo("base w1 study60 · fresh w2 study65 - again covered by base+fresh");
    }

    @Test
    void leaves_out_what_the_person_excludes() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 60
                        b | all | s1:3 | study 90
                        """).asks("s1:3").excludes("a").line()).isEqualTo("b w1 study90 - a excluded");
    }

    @Test
    void adds_electives_and_pins() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 60
                        b | all | s2:3 | study 30
                        c | all | s3:3 | study 30
                        """).asks("s1:3").electives("b").pins("c").line())
                .isEqualTo("a w1 study60 · b w1 study30 · c w1 study30");
    }

    @Test
    void keeps_a_started_module_in_its_variant() {
        assertThat(Scenario.of(THREE_PHASES)
                        .asks("s1:3")
                        .started("culture/ap", "2026-09-01")
                        .line())
                .isEqualTo("culture/ap w1 study60");
    }

    @Test
    void counts_what_was_completed() {
        assertThat(Scenario.of("""
                        a | all | s1:3      | study 60
                        b | all | s1:3 s2:3 | study 60
                        c | all | s2:3      | study 45
                        """)
                        .asks("s1:3 s2:3")
                        .completed("a", "2026-06-01", "2026-06-12")
                        .line())
                .isEqualTo("a · c w1 study45 - b covered by a+c");
    }

    @Test
    void has_nothing_to_do_where_nothing_is_asked() {
        assertThat(Scenario.of("a | all | s1:3 | study 60").line()).isEmpty();
    }
}
