package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.testing.Scenario;

/** When. Two hours a week from Monday 7 September 2026, week 1. */
class A03_PlacementTest {
    private static Scenario one(String takes) {
        return Scenario.of("a | all | s1:3 | " + takes).asks("s1:3");
    }

    @Test
    void splits_self_study_evenly_over_weeks() {
        assertThat(one("study 300").line()).isEqualTo("a w1 study100 w2 study100 w3 study100");
    }

    @Test
    void leaves_a_week_between_learning_and_the_workplace_task() {
        assertThat(one("study 60 task 60").line()).isEqualTo("a w1 study60 w2 task60");
    }

    @Test
    void coaches_between_learning_and_task() {
        assertThat(one("study 90 coach 45 task 30").line()).isEqualTo("a w1 study90 w2 coach45 task30");
    }

    @Test
    void attends_the_first_session_after_its_preparation() {
        assertThat(one("study 60 online 60 task 30")
                        .session("early", "a online 2026-09-09T16:00 60")
                        .session("good", "a online 2026-09-23T16:00 60")
                        .session("late", "a online 2026-10-07T16:00 60")
                        .line())
                .isEqualTo("a w2 study60 w3 online60@good w4 task30");
    }

    @Test
    void accepts_a_session_of_the_other_live_kind() {
        assertThat(one("study 60 online 60")
                        .session("x", "a person 2026-09-16T09:00 60 near")
                        .line())
                .isEqualTo("a w1 study60 w2 person60@x");
    }

    @Test
    void goes_no_further_than_the_person_can_travel() {
        assertThat(one("study 60 person 60")
                        .session("far", "a person 2026-09-16T09:00 60 far")
                        .session("near", "a person 2026-09-30T09:00 60 near")
                        .line())
                .isEqualTo("a w3 study60 w4 person60@near");
    }

    @Test
    void stays_online_for_those_who_cannot_come() {
        assertThat(one("study 60 person 60")
                        .onlineOnly()
                        .session("near", "a person 2026-09-16T09:00 60 near")
                        .session("online", "a online 2026-09-23T09:00 60")
                        .line())
                .isEqualTo("a w2 study60 w3 online60@online");
    }

    @Test
    void attends_only_what_meets_access_needs() {
        assertThat(one("study 60 online 60")
                        .needs("captions")
                        .session("bare", "a online 2026-09-16T09:00 60")
                        .session("captioned", "a online 2026-09-23T09:00 60", "captions")
                        .line())
                .isEqualTo("a w2 study60 w3 online60@captioned");
    }

    @Test
    void takes_the_anchor_session_and_another_where_a_topic_takes_two() {
        assertThat(Scenario.of("a | all | s1:3 | study 60 online 60 online 60")
                        .asks("s1:3")
                        .session("first", "a online 2026-09-16T09:00 60")
                        .session("second", "a online 2026-09-23T09:00 60")
                        .anchor("anchor", "a online 2026-10-07T09:00 60")
                        .line())
                .contains("@anchor")
                .containsAnyOf("@first", "@second");
    }

    @Test
    void takes_the_anchor_session_that_the_cohort_takes() {
        assertThat(one("study 60 online 60")
                        .session("sooner", "a online 2026-09-16T09:00 60")
                        .anchor("anchor", "a online 2026-10-07T09:00 60")
                        .line())
                .isEqualTo("a w4 study60 w5 online60@anchor");
    }

    @Test
    void studies_just_before_the_session() {
        assertThat(one("study 60 online 60")
                        .session("x", "a online 2026-11-11T09:00 60")
                        .line())
                .isEqualTo("a w9 study60 w10 online60@x");
    }

    @Test
    void studies_a_recording_where_the_offer_allows_it() {
        assertThat(one("study 60 online 45").recordings().line()).isEqualTo("a w1 study60 study45");
    }

    @Test
    void never_attends_two_sessions_at_once() {
        assertThat(Scenario.of("""
                        a | all | s1:3 | online 60
                        b | all | s2:3 | online 60
                        """)
                        .asks("s1:3 s2:3")
                        .session("a1", "a online 2026-09-09T16:00 60")
                        .session("b1", "b online 2026-09-09T16:30 60")
                        .session("b2", "b online 2026-09-23T16:30 60")
                        .line())
                .isEqualTo("a w1 online60@a1 · b w3 online60@b2");
    }

    @Test
    void keeps_room_for_a_session_to_which_there_is_no_alternative() {
        assertThat(Scenario.of("""
                        a | all | s1:2 | study 120
                        b | all | s2:3 | online 60
                        """)
                        .asks("s1:2 s2:3")
                        .session("b1", "b online 2026-09-09T16:00 60")
                        .line())
                .isEqualTo("a w1 study30 w2 study90 · b w1 online60@b1");
    }

    @Test
    void places_nothing_while_the_person_is_away() {
        assertThat(one("study 180").away("2026-09-14", "2026-09-18").line()).isEqualTo("a w1 study90 w3 study90");
    }

    @Test
    void gives_a_week_with_closed_days_its_share() {
        var calendar = new Calendar(
                List.of(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18))),
                Set.of(LocalDate.of(2026, 9, 7)),
                Set.of(),
                List.of(),
                List.of());
        assertThat(one("study 216").calendar(calendar).line()).isEqualTo("a w1 study96 w2 study120");
    }

    @Test
    void starts_in_the_middle_of_a_week_with_what_is_left_of_it() {
        assertThat(one("study 168").today("2026-09-10").line()).isEqualTo("a w1 study48 w2 study120");
    }

    @Test
    void leaves_the_assessments_weeks_to_the_assessment() {
        assertThat(one("study 180").assessment("2026-09-14", "2026-09-21", 600).line())
                .isEqualTo("a w1 study90 w4 study90");
    }

    @Test
    void begins_with_the_lower_challenge() {
        assertThat(Scenario.of("""
                        lead | all | s1:4 | study 120
                        know | all | s2:1 | study 120
                        """).asks("s1:4 s2:1").line()).isEqualTo("know w1 study120 · lead w2 study120");
    }

    @Test
    void interleaves_strands() {
        assertThat(Scenario.of("""
                        a | all | money.1:3  | study 120
                        b | all | money.2:3  | study 120
                        c | all | people.1:3 | study 120
                        """).asks("money.1:3 money.2:3 people.1:3").line())
                .isEqualTo("a w1 study120 · c w2 study120 · b w3 study120");
    }
}
