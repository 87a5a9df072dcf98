package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SittingTest {

    private final Sitting sitting = new Sitting();

    @Test
    void ones_own_seat_is_not_one_that_others_have() {
        sitting.sits("ada", List.of("monday", "tuesday"));
        sitting.sits("ben", List.of("tuesday"));

        assertThat(sitting.othersHave("ada")).isEqualTo(Map.of("monday", 0, "tuesday", 1));
        assertThat(sitting.othersHave("cleo")).isEqualTo(Map.of("monday", 1, "tuesday", 2));
    }

    @Test
    void whoever_moves_leaves_one_seat_and_has_another() {
        sitting.sits("ada", List.of("monday"));
        sitting.leaves("ada", List.of("monday"));
        sitting.sits("ada", List.of("tuesday"));

        assertThat(sitting.othersHave("ben")).isEqualTo(Map.of("monday", 0, "tuesday", 1));
    }

    @Test
    void a_session_whose_last_seat_has_gone_is_full_but_for_those_who_sit_in_it() {
        sitting.sits("ada", List.of("monday"));
        sitting.gone(List.of("monday"));

        assertThat(sitting.othersHave("ben")).isEqualTo(Map.of("monday", Integer.MAX_VALUE));
        assertThat(sitting.othersHave("ada")).isEqualTo(Map.of("monday", 0));

        sitting.leaves("ada", List.of("monday"));
        assertThat(sitting.othersHave("ben")).isEqualTo(Map.of("monday", 0));
    }
}
