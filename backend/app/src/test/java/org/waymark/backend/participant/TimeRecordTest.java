package org.waymark.backend.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final TimeRecord NONE = TimeRecord.none("somebody");

    @Test
    void no_more_is_seen_than_passes() {
        TimeRecord seen = NONE.seeing("one", 60, NOON)
                .seeing("one", 60, NOON)
                .seeing("two", 60, NOON.plusSeconds(20))
                .seeing("one", 60, NOON.plusSeconds(600));
        assertThat(seen.get("one").seconds()).isEqualTo(120);
        assertThat(seen.get("two").seconds()).isEqualTo(20);
    }

    @Test
    void a_request_that_comes_again_writes_nothing() {
        TimeRecord once = NONE.seeing("one", 60, NOON);
        assertThat(once.seeing("one", 60, NOON)).isSameAs(once);
    }

    @Test
    void a_clock_that_was_put_back_does_not_stop_the_counting() {
        TimeRecord seen = NONE.seeing("one", 60, NOON)
                .seeing("one", 60, NOON.minusSeconds(3600))
                .seeing("one", 60, NOON.minusSeconds(3540));
        assertThat(seen.get("one").seconds()).isEqualTo(120);
    }

    @Test
    void a_lesson_is_seen_for_a_day_at_most() {
        TimeRecord seen = NONE;
        for (int step = 0; step < 300; step++) seen = seen.seeing("one", 300, NOON.plusSeconds(300L * step));
        assertThat(seen.get("one").minutes()).isEqualTo(1440);
    }

    @Test
    void only_what_is_said_changes_the_version_of_what_was_said() {
        TimeRecord said = NONE.saying("one", 45, null).seeing("one", 60, NOON);
        assertThat(said.get("one").saidVersion()).isEqualTo(1);
        assertThat(said.get("one").lesson()).isEqualTo(45);
    }
}
