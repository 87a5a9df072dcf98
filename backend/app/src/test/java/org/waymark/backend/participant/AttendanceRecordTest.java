package org.waymark.backend.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.contract.attendance.Mark;

class AttendanceRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void a_mark_takes_the_place_of_the_one_before() {
        AttendanceRecord record = AttendanceRecord.NONE
                .with(marked("one", "a", 0, Mark.ABSENT))
                .with(marked("one", "a", 0, Mark.PRESENT));

        assertThat(record.sessions()).extracting(Attended::mark).containsExactly(Mark.PRESENT);
        assertThat(record.counts("one")).isTrue();
    }

    @Test
    void the_same_marks_in_any_order_are_the_same_record() {
        Attended one = marked("one", "a", 0, Mark.PRESENT);
        Attended other = marked("two", "b", 0, Mark.PRESENT);

        assertThat(AttendanceRecord.NONE.with(one).with(other))
                .isEqualTo(AttendanceRecord.NONE.with(other).with(one));
    }

    @Test
    void a_later_session_of_the_topic_makes_up_for_a_missed_one_and_an_earlier_does_not() {
        AttendanceRecord missed = AttendanceRecord.NONE.with(marked("one", "a", 7, Mark.ABSENT));

        assertThat(missed.with(marked("before", "a", 0, Mark.PRESENT)).missed("a"))
                .isPresent();
        assertThat(missed.with(marked("other", "b", 9, Mark.PRESENT)).missed("a"))
                .isPresent();
        assertThat(missed.with(marked("again", "a", 9, Mark.PRESENT)).missed("a"))
                .isEmpty();
    }

    @Test
    void what_is_made_up_for_is_not_held_against_anybody() {
        AttendanceRecord record = AttendanceRecord.NONE
                .with(marked("one", "a", 0, Mark.PRESENT))
                .with(marked("two", "b", 1, Mark.ABSENT));

        assertThat(record.attendedMinutes()).isEqualTo(60);
        assertThat(record.markedMinutes()).isEqualTo(120);
        assertThat(record.isBelow(51)).isTrue();
        assertThat(record.isBelow(50)).isFalse();
        AttendanceRecord made = record.with(marked("three", "b", 9, Mark.LATE));
        assertThat(made.attendedMinutes()).isEqualTo(120);
        assertThat(made.markedMinutes()).isEqualTo(120);
        assertThat(record.missed()).isEqualTo(1);
        assertThat(made.missed()).isZero();
        assertThat(made.attended()).isEqualTo(2);
    }

    @Test
    void nobody_is_below_who_is_not_marked() {
        assertThat(AttendanceRecord.NONE.isBelow(100)).isFalse();
    }

    private static Attended marked(String sessionId, String topicId, int day, Mark mark) {
        return new Attended("offer", sessionId, topicId, DAY.plusDays(day), 60, mark, mark.counts());
    }
}
