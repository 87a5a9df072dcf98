package org.waymark.backend.delivery.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.SchoolCalendar.Entry;
import org.waymark.backend.catalogue.SchoolCalendar.Kind;
import org.waymark.backend.platform.ProblemException;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Phase;

class SeriesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 26);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 25);

    private static final SchoolDays DAYS = new SchoolDays(List.of(
            entry(Kind.TERM, LocalDate.of(2027, 1, 4), LAST),
            entry(Kind.HALF_TERM, LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19)),
            entry(Kind.TERM, LocalDate.of(2027, 4, 12), LocalDate.of(2027, 7, 21)),
            entry(Kind.BANK_HOLIDAY, LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 3))));

    private static Entry entry(Kind kind, LocalDate from, LocalDate to) {
        return new Entry(kind + " " + from, kind, "An entry", new Period(from, to), Set.of(Phase.values()));
    }

    @Test
    void a_weekly_series_passes_over_the_half_term() {
        Series series = Series.of(TUESDAY.atTime(16, 0), 1, 4, LAST, DAYS);

        assertThat(series.starts())
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(4));
        assertThat(series.closed()).containsExactly(TUESDAY.plusWeeks(3));
    }

    @Test
    void a_fortnight_is_two_weeks_of_school() {
        Series series = Series.of(TUESDAY.atTime(16, 0), 2, 3, LAST, DAYS);

        assertThat(series.starts())
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(5));
    }

    @Test
    void ends_with_the_offer_even_where_more_were_asked_for() {
        assertThat(Series.of(TUESDAY.atTime(16, 0), 1, 40, TUESDAY.plusWeeks(2), DAYS)
                        .starts())
                .hasSize(3);
    }

    @Test
    void keeps_to_the_hour_on_the_clock_when_the_clocks_change() {
        Series series = Series.of(LocalDate.of(2027, 3, 23).atTime(16, 0), 1, 2, LocalDate.of(2027, 4, 30), DAYS);

        assertThat(series.starts())
                .containsExactly(
                        LocalDate.of(2027, 3, 23).atTime(16, 0),
                        LocalDate.of(2027, 4, 13).atTime(16, 0));
    }

    @Test
    void a_time_that_the_clocks_leave_out_is_refused_with_the_one_after_it() {
        assertThatThrownBy(() -> EnglishTime.existing(LocalDate.of(2027, 3, 28).atTime(1, 30)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("There is no Sunday 28 March 2027 at 01:30: the clocks go forward that night."
                        + " Choose 02:00 or later.");
    }

    @Test
    void a_time_that_comes_twice_is_known() {
        assertThat(EnglishTime.isTwice(LocalDate.of(2027, 10, 31).atTime(1, 30)))
                .isTrue();
        assertThat(EnglishTime.isTwice(LocalDate.of(2027, 10, 31).atTime(2, 0))).isFalse();
    }

    @Test
    void days_after_the_last_known_term_count_as_open() {
        assertThat(DAYS.isClosed(LocalDate.of(2027, 8, 10))).isFalse();
        assertThat(DAYS.isClosed(LocalDate.of(2027, 4, 1))).isTrue();
        assertThat(DAYS.isClosed(LocalDate.of(2027, 5, 3))).isTrue();
    }
}
