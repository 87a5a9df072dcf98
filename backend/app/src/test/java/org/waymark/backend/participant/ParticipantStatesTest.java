package org.waymark.backend.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.contract.participant.ParticipantRow.State;

class ParticipantStatesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    @Test
    void somebody_is_behind_from_the_day_after_a_step_was_due() {
        assertThat(state(true, TODAY)).isEqualTo(State.ON_COURSE);
        assertThat(state(true, TODAY.minusDays(1))).isEqualTo(State.BEHIND);
    }

    @Test
    void somebody_who_has_not_begun_is_behind_too_once_the_first_step_is_overdue() {
        assertThat(state(false, TODAY)).isEqualTo(State.NOT_STARTED);
        assertThat(state(false, TODAY.minusDays(1))).isEqualTo(State.BEHIND);
    }

    @Test
    void with_nothing_left_that_is_due_all_is_done() {
        assertThat(state(true, null)).isEqualTo(State.COMPLETE);
    }

    private static State state(boolean started, @Nullable LocalDate nextDue) {
        return ParticipantStates.of(
                new Participant.Summary(TODAY.plusYears(1), 600, 0, 5, 0, started, nextDue, List.of(), 1, List.of()),
                TODAY);
    }
}
