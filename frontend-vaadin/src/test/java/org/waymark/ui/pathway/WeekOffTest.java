package org.waymark.ui.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Choices.Away;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Primer;
import org.waymark.contract.pathway.Pathway.SessionPoint;

class WeekOffTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void keeps_the_days_up_to_sunday_free() {
        assertThat(week(List.of()).choices().away()).containsExactly(new Away(TUESDAY, SUNDAY));
    }

    @Test
    void leaves_days_with_a_session_as_they_are() {
        WeekOff week = week(List.of(), TUESDAY.plusDays(2), TUESDAY.plusDays(8));
        assertThat(week.sessions()).hasSize(1);
        assertThat(week.choices().away())
                .containsExactly(new Away(TUESDAY, TUESDAY.plusDays(1)), new Away(TUESDAY.plusDays(3), SUNDAY));
    }

    @Test
    void does_not_say_twice_that_somebody_is_away() {
        Away before = new Away(LocalDate.of(2026, 11, 20), TUESDAY.plusDays(1));
        assertThat(week(List.of(before)).choices().away())
                .containsExactly(before, new Away(TUESDAY.plusDays(2), SUNDAY));
        Away whole = new Away(TUESDAY, SUNDAY.plusDays(7));
        assertThat(week(List.of(whole)).choices().away()).containsExactly(whole);
    }

    @Test
    void is_a_single_day_on_a_sunday() {
        WeekOff week = new WeekOff(pathway(SUNDAY, List.of(), List.of()));
        assertThat(week.choices().away()).containsExactly(new Away(SUNDAY, SUNDAY));
    }

    private static WeekOff week(List<Away> away, LocalDate... sessions) {
        List<Part> parts = Stream.of(sessions)
                .map(day -> new Part(
                        ActivityKind.LIVE_ONLINE,
                        day,
                        day,
                        60,
                        new SessionPoint("s", day.atTime(16, 0), 60, "Online", false, null)))
                .toList();
        return new WeekOff(pathway(TUESDAY, away, parts));
    }

    private static Pathway pathway(LocalDate today, List<Away> away, List<Part> sessions) {
        Choices choices = new Choices(150, null, Phase.PRIMARY, true, List.of(), List.of(), List.of(), List.of(), away);
        return new Pathway(
                "p",
                "P",
                "NPQSL",
                "Senior leadership",
                "1",
                today,
                today,
                today.plusWeeks(30),
                today.plusWeeks(30),
                600,
                0,
                choices,
                List.of(),
                List.of(),
                List.of(new Primer("t", "T", sessions)),
                List.of(),
                List.of(),
                null);
    }
}
