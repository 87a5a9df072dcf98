package org.waymark.backend.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.contract.training.Training.State.DEFERRED;
import static org.waymark.contract.training.Training.State.WITHDRAWN;

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

    @Test
    void who_has_paused_is_not_behind_however_long_they_stay_away() {
        Training paused = new Training(DEFERRED, TODAY, TODAY.plusWeeks(2), false, "change");

        assertThat(state(paused, true, TODAY.minusDays(1))).isEqualTo(State.PAUSED);
        assertThat(ParticipantStates.of(paused, summary(true, TODAY.minusDays(1)), TODAY.plusYears(1)))
                .isEqualTo(State.PAUSED);
    }

    @Test
    void a_pause_counts_from_its_first_day() {
        Training soon = new Training(DEFERRED, TODAY.plusDays(1), TODAY.plusWeeks(2), false, "change");

        assertThat(state(soon, true, TODAY.minusDays(1))).isEqualTo(State.BEHIND);
    }

    @Test
    void who_has_stopped_has_stopped() {
        Training over = new Training(WITHDRAWN, TODAY, null, true, "change");

        assertThat(state(over, true, TODAY.minusDays(1))).isEqualTo(State.STOPPED);
    }

    private static State state(boolean started, @Nullable LocalDate nextDue) {
        return state(Training.ACTIVE, started, nextDue);
    }

    private static State state(Training training, boolean started, @Nullable LocalDate nextDue) {
        return ParticipantStates.of(training, summary(started, nextDue), TODAY);
    }

    private static Participant.Summary summary(boolean started, @Nullable LocalDate nextDue) {
        return new Participant.Summary(TODAY.plusYears(1), 600, 0, 5, 0, started, nextDue, List.of(), 1, List.of());
    }
}
