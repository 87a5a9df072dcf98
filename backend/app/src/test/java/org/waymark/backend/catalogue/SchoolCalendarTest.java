package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Phase;

class SchoolCalendarTest {
    private static final SchoolCalendar ENGLAND = ContentReader.read(ContentFolder.read(RealContentTest.FOLDER))
            .content()
            .findCalendar("england")
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31",
        "2027-08-30", "2027-12-27", "2027-12-28", "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29",
        "2028-08-28"
    })
    void keeps_the_bank_holidays_of_england(LocalDate day) {
        assertThat(england(Phase.PRIMARY).bankHolidays()).contains(day);
        assertThat(day.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
    }

    @Test
    void invents_no_bank_holidays() {
        assertThat(england(Phase.PRIMARY).bankHolidays()).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, true", "2026-10-23, true", "2026-10-26, false", "2026-10-30, false", "2026-11-02, true",
        "2026-12-18, true", "2026-12-21, false", "2027-01-04, true", "2027-05-03, false", "2027-07-21, true",
        "2027-07-22, false", "2028-01-04, true", "2028-04-18, true"
    })
    void opens_in_term_and_closes_at_half_term(LocalDate day, boolean open) {
        assertThat(england(Phase.PRIMARY).isOpen(day)).isEqualTo(open);
    }

    @Test
    void holds_tests_for_the_phase_that_sits_them() {
        var testWeek = LocalDate.of(2027, 5, 10);
        assertThat(england(Phase.PRIMARY).openShare(testWeek)).isEqualTo(0.6);
        assertThat(england(Phase.SECONDARY).openShare(testWeek)).isEqualTo(0.8);
    }

    @Test
    void inherits_adds_replaces_and_removes(@TempDir Path folder) {
        var content = SmallContent.in(folder).write("calendars/ward.yaml", """
                schema: 1
                id: ward
                title: Ward
                notice: Made up.
                extends: county
                removes: [half]
                entries:
                  - {id: autumn, kind: term, title: Autumn, from: 2026-09-03, to: 2026-12-17}
                  - {id: training, kind: inset, title: Training, from: 2026-09-04}
                """);
        var ward =
                content.reading().content().findCalendar("ward").orElseThrow().forPhases(Set.of(Phase.PRIMARY));
        assertThat(ward.isOpen(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(ward.isOpen(LocalDate.of(2026, 9, 3))).isTrue();
        assertThat(ward.isOpen(LocalDate.of(2026, 9, 4))).isFalse();
        assertThat(ward.isOpen(LocalDate.of(2026, 10, 26))).isTrue();
    }

    private static Calendar england(Phase phase) {
        return ENGLAND.forPhases(Set.of(phase));
    }
}
