package org.waymark.backend.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "16:00,16:00",
        "9:05,09:05",
        "16:00:00,16:00",
        "16.30,16:30",
        "4pm,16:00",
        "4.30 PM,16:30",
        "9:15 am,09:15",
        "0.75,18:00",
        "12/11/2026 16:00,16:00",
        "2026-11-12T16:00:00,16:00"
    })
    void times_of_day_are_read_as_people_and_spreadsheets_write_them(String written, LocalTime time) {
        assertThat(Texts.time(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "tea", "16", "1.0", "0.99999"})
    void what_is_no_time_of_day_is_not_guessed(String written) {
        assertThat(Texts.time(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-01",
                "01/09/2026",
                "1/9/2026",
                "1.9.2026",
                "01-09-2026",
                "1 Sept 2026",
                "1 Sep 2026",
                "1 September 2026",
                "1 SEPTEMBER 2026",
                "46266",
                "46266.5",
                "2026-09-01T00:00:00",
                "01/09/2026 13:45"
            })
    void a_day_is_read_however_it_is_written_with_the_day_first(String written) {
        assertThat(Texts.date(written)).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "13/13/2026", "soon", "2026", "99999999", "=1+1"})
    void what_is_no_day_is_none(String written) {
        assertThat(Texts.date(written)).isEmpty();
    }

    @Test
    void minutes_are_whole_and_not_negative() {
        assertThat(Texts.minutes("90")).contains(90);
        assertThat(Texts.minutes("90.0")).contains(90);
        assertThat(Texts.minutes("1.5")).isEmpty();
        assertThat(Texts.minutes("-3")).isEmpty();
        assertThat(Texts.minutes("an hour")).isEmpty();
    }

    @Test
    void names_are_the_same_whatever_their_accents_and_capitals() {
        assertThat(Texts.folded("  Zoë  Núñez-O’Brien ")).isEqualTo(Texts.folded("ZOE NUNEZ O BRIEN"));
    }
}
