package org.waymark.backend.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 18, 10, 0);
    private static final Instant BEFORE = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant THEN = Instant.parse("2026-11-18T10:00:00Z");
    private static final Entry CULTURE = entry("culture", NOW.plusWeeks(2), BEFORE);

    @Test
    void what_stays_as_it_is_keeps_its_number() {
        assertThat(next(List.of(CULTURE), entry("culture", CULTURE.start(), THEN)))
                .containsExactly(CULTURE);
    }

    @Test
    void what_moves_is_the_same_event_with_the_next_number() {
        Entry moved =
                next(List.of(CULTURE), entry("culture", NOW.plusWeeks(3), THEN)).getFirst();

        assertThat(moved.uid()).isEqualTo(CULTURE.uid());
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.changed()).isEqualTo(THEN);
    }

    @Test
    void what_is_gone_is_cancelled_once_and_comes_back_with_a_higher_number() {
        List<Entry> gone = next(List.of(CULTURE));
        List<Entry> again = next(gone);
        List<Entry> back = next(again, entry("culture", CULTURE.start(), THEN));

        assertThat(gone).singleElement().satisfies(entry -> {
            assertThat(entry.cancelled()).isTrue();
            assertThat(entry.sequence()).isEqualTo(1);
        });
        assertThat(again).isEqualTo(gone);
        assertThat(back.getFirst().cancelled()).isFalse();
        assertThat(back.getFirst().sequence()).isEqualTo(2);
    }

    @Test
    void what_has_been_held_is_never_cancelled_and_is_forgotten_after_ninety_days() {
        Entry held = entry("held", NOW.minusDays(80), BEFORE);

        assertThat(next(List.of(held))).containsExactly(held);
        assertThat(next(List.of(entry("old", NOW.minusDays(91), BEFORE)))).isEmpty();
    }

    @Test
    void another_way_to_join_is_a_change_that_programs_believe() {
        Entry before = entry("one", NOW.plusDays(3), BEFORE);
        Entry after = Entry.first(
                before.uid(), before.title(), before.start(), 60, "Online", "To join: https://meet.example", THEN);

        assertThat(next(List.of(before), after)).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.joining()).isEqualTo("To join: https://meet.example");
        });
    }

    @Test
    void the_file_has_local_times_with_the_rules_of_their_zone() {
        String file = new String(
                CalendarFile.of(
                        List.of(
                                entry("summer", LocalDateTime.of(2027, 6, 7, 16, 0), BEFORE),
                                entry("winter", LocalDateTime.of(2027, 1, 11, 16, 0), BEFORE)),
                        "https://waymark.example/pathway"),
                StandardCharsets.UTF_8);

        assertThat(file)
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/London", "BEGIN:DAYLIGHT")
                .contains("DTSTART;TZID=Europe/London:20270607T160000", "DTEND;TZID=Europe/London:20270607T170000")
                .contains("DTSTART;TZID=Europe/London:20270111T160000")
                .contains("UID:summer@waymark", "SEQUENCE:0", "DTSTAMP:20261101T100000Z", "STATUS:CONFIRMED");
    }

    @Test
    void text_with_commas_and_line_ends_cannot_break_out_of_its_field() {
        Entry sly = new Entry(
                "sly@waymark",
                0,
                BEFORE,
                "A, B; C\nEND:VEVENT",
                NOW,
                60,
                "Hub, room 1",
                "To join: https://meet.example\nEND:VEVENT",
                false);

        String file = new String(CalendarFile.of(List.of(sly), "x"), StandardCharsets.UTF_8);

        assertThat(file)
                .contains("SUMMARY:A\\, B\\; C\\nEND:VEVENT", "LOCATION:Hub\\, room 1")
                .contains("DESCRIPTION:To join: https://meet.example\\nEND:VEVENT\\nYour pathway: x");
        assertThat(file.lines().filter("END:VEVENT"::equals)).hasSize(1);
    }

    private static List<Entry> next(List<Entry> told, Entry... wanted) {
        return Entries.next(told, List.of(wanted), THEN, NOW);
    }

    private static Entry entry(String name, LocalDateTime start, Instant changed) {
        return Entry.first(name + "@waymark", name, start, 60, "Online", "", changed);
    }
}
