package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.engine.testing.Scenario;

/** Why there is no plan, and what would help. */
class A04_ConflictTest {
    @Test
    void names_a_statement_that_nobody_teaches() {
        assertThat(Scenario.of("a | all | s1:3 | study 60").asks("s1:3 s9:3").line())
                .isEqualTo("clash: s9:3 taught 0 of 1; try: ");
    }

    @Test
    void names_a_statement_that_is_taught_too_seldom() {
        assertThat(Scenario.of("a | all | s1:3 | study 60").asks("s1:3x2").line())
                .isEqualTo("clash: s1:3 taught 1 of 2; try: ");
    }

    @Test
    void names_topics_that_need_each_other() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 60 | b
                        b | all | s2:3 | study 60 | a
                        """).asks("s1:3").line()).isEqualTo("clash: ring [a, b]; try: ");
    }

    @Test
    void offers_more_hours_or_a_later_finish() {
        assertThat(Scenario.of("a | all | s1:3 | study 600")
                        .asks("s1:3")
                        .finishBy("2026-10-02")
                        .line())
                .isEqualTo("clash: 120 a week + finish by 2026-10-02; try: finish by 2026-10-09 | 150 a week");
    }

    @Test
    void offers_to_take_what_was_excluded() {
        assertThat(Scenario.of("a | all | s1:3 | study 60")
                        .asks("s1:3!")
                        .excludes("a")
                        .line())
                .isEqualTo("clash: excluded a + s1:3 taught 0 of 1; try: take a");
    }

    @Test
    void says_the_same_at_every_depth_with_less_to_go_by() {
        var request = Scenario.of("a | all | s1:3 | study 60")
                .asks("s1:3!")
                .excludes("a")
                .request();
        var told = (PlanOutcome.Infeasible) new Planner().plan(request);
        var clash = (PlanOutcome.Infeasible) new Planner().planOrClash(request);
        var met = (PlanOutcome.Infeasible) new Planner().planOrFail(request);

        assertThat(clash.conflict()).isEqualTo(told.conflict());
        assertThat(clash.relaxations()).isEmpty();
        assertThat(told.conflict().constraints()).containsAll(met.conflict().constraints());
        assertThat(met.conflict().minimal()).isFalse();
    }

    @Test
    void drops_what_is_not_mandatory_and_says_so() {
        var outcome = (PlanOutcome.Planned)
                Scenario.of("""
                        a | all | s1:3 s2:3 | study 60
                        b | all | s2:3      | study 60
                        """).asks("s1:3 s2:3").excludes("a").plan();
        assertThat(outcome.why().shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.statement()).hasToString("s1");
            assertThat(shortfall.missing()).isEqualTo(1);
            assertThat(shortfall.excluded()).hasToString("[a]");
        });
    }

    @Test
    void offers_a_recording_or_a_journey() {
        assertThat(Scenario.of("a | all | s1:3 | study 60 person 60")
                        .asks("s1:3")
                        .session("far", "a person 2026-09-30T09:00 60 far")
                        .line())
                .isEqualTo("clash: travel 60 + s1:3 taught 0 of 1 + no session of a; try: recording of a | travel 90");
    }

    @Test
    void offers_to_come_in_person() {
        assertThat(Scenario.of("a | all | s1:3 | study 60 person 60")
                        .asks("s1:3")
                        .onlineOnly()
                        .session("near", "a person 2026-09-30T09:00 60 near")
                        .line())
                .isEqualTo("clash: online only + s1:3 taught 0 of 1 + no session of a; "
                        + "try: recording of a | in person");
    }

    @Test
    void offers_another_phases_variant() {
        assertThat(Scenario.of("a | secondary | s1:3 | study 60").asks("s1:3").line())
                .isEqualTo("clash: s1:3 taught 0 of 1 + other phase only a; try: take a/secondary");
    }

    @Test
    void offers_to_be_back_for_a_session() {
        assertThat(Scenario.of("a | all | s1:3 | study 60 online 60")
                        .asks("s1:3")
                        .away("2026-09-28", "2026-10-02")
                        .away("2026-10-26", "2026-10-30")
                        .session("only", "a online 2026-09-30T09:00 60")
                        .line())
                .isEqualTo("clash: away 2026-09-28..2026-10-02 + s1:3 taught 0 of 1 + no session of a; "
                        + "try: recording of a | not away 2026-09-28..2026-10-02");
    }

    @Test
    void does_not_offer_to_give_up_access_needs() {
        assertThat(Scenario.of("a | all | s1:3 | study 60 online 60")
                        .asks("s1:3")
                        .needs("captions")
                        .session("bare", "a online 2026-09-30T09:00 60")
                        .line())
                .isEqualTo("clash: needs [captions] + s1:3 taught 0 of 1 + no session of a; try: recording of a");
    }

    @Test
    void unpins_one_of_two_variants() {
        assertThat(Scenario.of("""
                        a | primary   | s1:3 | study 60
                        a | secondary | s1:3 | study 60
                        """).asks("s1:3").pins("a/primary a/secondary").line())
                .isEqualTo("clash: pinned a/primary + pinned a/secondary; try: unpin a/primary | unpin a/secondary");
    }

    @Test
    void combines_changes_where_one_is_not_enough() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | study 60
                        b | all | s2:3 | study 60
                        """).asks("s1:3! s2:3!").excludes("a b").line()).endsWith("try: take a and take b");
    }
}
