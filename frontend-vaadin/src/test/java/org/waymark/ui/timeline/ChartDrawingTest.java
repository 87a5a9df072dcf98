package org.waymark.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Week;
import org.waymark.ui.timeline.Chart.Row;
import org.waymark.ui.timeline.Chart.Sign;

class ChartDrawingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void draws_a_link_for_each_row_that_says_the_whole_row() {
        String svg = ChartDrawing.draw(chart(MONDAY, row("School culture"), row("Leading teams")));
        assertThat(svg)
                .containsOnlyOnce("aria-label='School culture, spoken'")
                .containsOnlyOnce("aria-label='Leading teams, spoken'")
                .contains("href='pathway?step=a'");
    }

    @Test
    void escapes_what_people_wrote() {
        String svg = ChartDrawing.draw(chart(MONDAY, row("<script>alert('x')</script>")));
        assertThat(svg).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void draws_a_session_as_a_point_after_the_bars_so_that_none_hides_it() {
        String svg = ChartDrawing.draw(chart(MONDAY, row("One")));
        assertThat(svg.indexOf("glyph kind-in-person")).isGreaterThan(svg.lastIndexOf("class='bar"));
    }

    @Test
    void draws_today_only_where_it_lies_within_the_weeks() {
        assertThat(ChartDrawing.draw(chart(MONDAY.plusDays(3), row("One")))).contains("class='today'");
        assertThat(ChartDrawing.draw(chart(MONDAY.minusDays(1), row("One")))).doesNotContain("class='today'");
        assertThat(ChartDrawing.draw(chart(MONDAY.plusWeeks(4), row("One")))).doesNotContain("class='today'");
    }

    @Test
    void marks_a_week_that_asks_for_more_than_there_is_time() {
        assertThat(ChartDrawing.draw(chart(MONDAY, row("One")))).containsOnlyOnce("column over");
    }

    @Test
    void leaves_out_a_band_that_lies_outside() {
        assertThat(ChartDrawing.draw(chart(MONDAY, row("One"))))
                .contains("Half-term")
                .doesNotContain("Next summer");
    }

    private static Chart chart(LocalDate today, Row... rows) {
        return new Chart(
                MONDAY,
                MONDAY.plusWeeks(4),
                today,
                Optional.of(MONDAY.plusWeeks(3)),
                List.of(rows),
                List.of(
                        new Band(
                                Band.Kind.CLOSED,
                                "Half-term",
                                MONDAY.plusWeeks(1),
                                MONDAY.plusWeeks(1).plusDays(4)),
                        new Band(Band.Kind.CLOSED, "Next summer", MONDAY.plusWeeks(50), MONDAY.plusWeeks(56))),
                List.of(new Week(MONDAY, 150, 150), new Week(MONDAY.plusWeeks(1), 60, 0)));
    }

    private static Row row(String label) {
        LocalDate session = MONDAY.plusDays(2);
        SessionPoint point = new SessionPoint("s", session.atTime(16, 0), 60, "Hub", false, null);
        return new Row(
                "pathway?step=a",
                label,
                label + ", spoken",
                Sign.OPEN,
                "",
                "2 h",
                List.of(
                        new Part(ActivityKind.IN_PERSON, session, session, 60, point),
                        new Part(ActivityKind.SELF_STUDY, MONDAY, MONDAY.plusDays(6), 60, null)));
    }
}
