package org.waymark.backend.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

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
