package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Engagement.Engaged;
import org.waymark.backend.delivery.Engagement.Hours;
import org.waymark.backend.delivery.Engagement.Part;
import org.waymark.backend.delivery.Teaching.Attendance;

class EngagementTest {

    private static final Attendance NINETY = new Attendance(90, 90, true);
    private static final Attendance IN_PERSON_ONLY = new Attendance(90, 90, false);
    private static final Engagement HALF_LIVE = new Engagement(80, 50, 30, 10, 10);

    @Test
    void each_kind_counts_as_much_as_it_weighs() {
        Hours hours = new Hours(540, 0, 600, new Part(1_140, 1_200), new Part(60, 120), new Part(0, 60));

        assertThat(HALF_LIVE.engaged(NINETY, hours)).isEqualTo(new Engaged(90, 95, 78, false));
    }

    @Test
    void a_recording_counts_where_the_rule_says_so() {
        Hours hours = new Hours(480, 120, 600, new Part(10, 10), Part.NONE, Part.NONE);

        assertThat(HALF_LIVE.engaged(NINETY, hours)).isEqualTo(new Engaged(100, 100, 100, true));
        assertThat(HALF_LIVE.engaged(IN_PERSON_ONLY, hours)).isEqualTo(new Engaged(80, 100, 87, false));
    }

    @Test
    void what_is_not_due_is_left_out_and_the_others_weigh_more() {
        Hours live = new Hours(30, 0, 60, Part.NONE, Part.NONE, Part.NONE);

        assertThat(HALF_LIVE.engaged(NINETY, live)).isEqualTo(new Engaged(50, 100, 50, false));
        assertThat(HALF_LIVE.engaged(NINETY, new Hours(0, 0, 0, Part.NONE, Part.NONE, Part.NONE)))
                .isEqualTo(new Engaged(100, 100, 100, true));
    }

    @Test
    void a_kind_that_weighs_nothing_changes_nothing() {
        Engagement taught = new Engagement(100, 60, 40, 0, 0);
        Hours hours = new Hours(60, 0, 60, new Part(60, 60), new Part(0, 90), new Part(0, 90));

        assertThat(taught.engaged(NINETY, hours)).isEqualTo(new Engaged(100, 100, 100, true));
    }

    @Test
    void shares_are_rounded_down_and_whole_ones_stay_whole() {
        for (int due = 1; due <= 1_000; due++) {
            int done = due * 9 / 10;
            Hours hours = new Hours(done, 0, due, new Part(done, due), new Part(done, due), new Part(done, due));
            int exact = 100 * done / due;
            assertThat(new Engagement(0, 33, 33, 17, 17).engaged(NINETY, hours))
                    .isEqualTo(new Engaged(exact, exact, exact, exact >= 90));
        }
    }

    @Test
    void more_than_was_due_makes_up_for_nothing_else() {
        Hours hours = new Hours(60, 0, 120, new Part(600, 60), Part.NONE, Part.NONE);

        assertThat(Engagement.ALIKE.engaged(NINETY, hours)).isEqualTo(new Engaged(50, 100, 75, false));
    }

    @Test
    void weights_add_up_to_a_hundred() {
        assertThatThrownBy(() -> new Engagement(0, 50, 30, 10, 9)).hasMessageContaining("add up to 100");
        assertThatThrownBy(() -> new Engagement(101, 25, 25, 25, 25)).hasMessageContaining("0 to 100");
        assertThatThrownBy(() -> new Engagement(0, 110, -10, 0, 0)).hasMessageContaining("0 to 100");
    }
}
