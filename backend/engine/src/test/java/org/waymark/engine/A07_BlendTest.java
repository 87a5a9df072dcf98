package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.engine.testing.Scenario;

/** The offer's shares of self-study, of time in person and of live time. */
class A07_BlendTest {
    private static Scenario one(String takes) {
        return Scenario.of("a | all | s1:3 | " + takes).asks("s1:3");
    }

    private static Scenario twoDates() {
        return one("study 60 online 60")
                .session("online", "a online 2026-09-16T09:00 60")
                .session("near", "a person 2026-09-30T09:00 60 near");
    }

    @Test
    void goes_to_the_sooner_session_where_the_blend_is_free() {
        assertThat(twoDates().line()).isEqualTo("a w1 study60 w2 online60@online");
    }

    @Test
    void goes_in_person_where_the_offer_asks_for_it() {
        assertThat(twoDates().blend(1, 0.5).line()).isEqualTo("a w3 study60 w4 person60@near");
    }

    @Test
    void does_without_a_recording_where_that_were_too_much_self_study() {
        var scenario = one("study 60 online 60")
                .recordings()
                .session("late", "a online 2026-09-30T09:00 60")
                .blend(0.5, 0);
        assertThat(scenario.line()).isEqualTo("a w3 study60 w4 online60@late");
    }

    @Test
    void says_that_what_is_asked_in_person_clashes_with_staying_online() {
        assertThat(twoDates().onlineOnly().blend(1, 0.5).line())
                .isEqualTo("clash: online only + in person at least 0.5; try: in person");
    }

    @Test
    void keeps_to_a_session_online_where_live_time_alone_is_asked_for() {
        assertThat(twoDates().live(0.5).line()).isEqualTo("a w1 study60 w2 online60@online");
    }

    @Test
    void does_without_a_recording_where_live_time_is_asked_for() {
        var scenario = one("study 60 online 60").recordings().session("late", "a online 2026-09-30T09:00 60");
        assertThat(scenario.live(0.5).line()).isEqualTo("a w3 study60 w4 online60@late");
    }

    @Test
    void says_that_too_little_is_live() {
        assertThat(one("study 60 task 30").live(0.5).line()).isEqualTo("clash: live at least 0.5; try: ");
    }

    @Test
    void takes_another_module_where_one_has_too_little_live() {
        assertThat(Scenario.of("""
                        alone    | all | s1:3 | study 60
                        together | all | s1:3 | study 60 online 60
                        """)
                        .asks("s1:3")
                        .session("one", "together online 2026-09-16T09:00 60")
                        .live(0.5)
                        .line())
                .startsWith("together w1 study60 w2 online60@one");
    }

    @Test
    void says_that_there_is_too_much_self_study() {
        assertThat(one("study 60 task 30").blend(0.5, 0).line()).isEqualTo("clash: self-study at most 0.5; try: ");
    }

    @Test
    void takes_another_module_where_one_has_too_much_self_study() {
        assertThat(Scenario.of("""
                        long  | all | s1:3 | study 60
                        mixed | all | s1:3 | study 60 task 60
                        """).asks("s1:3").blend(0.5, 0).line()).startsWith("mixed w1 study60 w2 task60");
    }
}
