package org.waymark.backend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.backend.message.Told.Mailing;
import org.waymark.contract.message.MailChoice.Frequency;

class InboxTest {

    /** A Wednesday at noon in winter, when England keeps UTC. */
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void the_same_event_is_there_once() {
        Inbox inbox = inbox(Frequency.AT_ONCE, false, "a");

        assertThat(inbox.with(told(inbox, "a", false, NOON.plusSeconds(5)))).isEqualTo(inbox);
    }

    @Test
    void what_waits_goes_at_seven_the_next_morning_or_on_monday() {
        assertThat(inbox(Frequency.DAILY, false, "a").due()).contains(Instant.parse("2026-11-26T07:00:00Z"));
        assertThat(inbox(Frequency.WEEKLY, false, "a").due()).contains(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(inbox(Frequency.NONE, false, "a").due()).isEmpty();
    }

    @Test
    void seven_o_clock_is_englands_in_summer_too() {
        Inbox empty = Inbox.empty("one").choosing(Frequency.DAILY);
        Inbox inbox = empty.with(told(empty, "a", false, Instant.parse("2026-07-01T05:59:00Z")));

        assertThat(inbox.due()).contains(Instant.parse("2026-07-01T06:00:00Z"));
    }

    @Test
    void what_is_urgent_goes_at_once_whatever_was_chosen() {
        for (Frequency frequency : Frequency.values()) {
            Inbox inbox = inbox(frequency, true, "a");

            assertThat(inbox.due()).as("%s", frequency).contains(NOON);
            assertThat(inbox.settled(NOON).notices().getFirst().isGoing()).isTrue();
        }
    }

    @Test
    void a_digest_that_was_begun_keeps_its_name_and_its_notices() {
        Instant morning = NOON.plus(Duration.ofDays(1));
        Inbox begun = inbox(Frequency.DAILY, false, "a", "b").settled(morning);
        Inbox later = begun.with(told(begun, "c", false, morning)).settled(morning.plusSeconds(60));

        assertThat(going(later)).containsExactly("a", "b");
        assertThat(later.notices().getFirst().mail())
                .isEqualTo(begun.notices().getFirst().mail());
        Inbox left = later.left(begun.notices().getFirst().mail());
        assertThat(going(left)).isEmpty();
        assertThat(left.due())
                .as("the third waits for the next morning")
                .contains(Instant.parse("2026-11-27T07:00:00Z"));
    }

    @Test
    void what_was_read_meanwhile_is_left_out_of_the_digest() {
        Inbox read = inbox(Frequency.DAILY, false, "a", "b").read(List.of("a"), "participant", NOON);

        assertThat(going(read.settled(NOON.plus(Duration.ofDays(1))))).containsExactly("b");
    }

    @Test
    void no_more_mails_means_that_nothing_waits_but_what_is_urgent() {
        Inbox inbox = inbox(Frequency.WEEKLY, false, "a");
        Inbox none = inbox.with(told(inbox, "b", true, NOON)).choosing(Frequency.NONE);

        assertThat(going(none.settled(NOON.plus(Duration.ofDays(30))))).containsExactly("b");
    }

    @Test
    void only_ones_own_role_marks_as_read() {
        Inbox inbox = inbox(Frequency.AT_ONCE, false, "a").read(List.of("a"), "trust-lead.other", NOON);

        assertThat(inbox.notices().getFirst().read()).isNull();
    }

    @Test
    void the_oldest_make_room_unless_they_are_still_to_go() {
        Inbox inbox = inbox(Frequency.DAILY, false, "waits").choosing(Frequency.DAILY);
        for (int i = 0; i < Inbox.MOST + 5; i++) {
            Told over = told(inbox, "n" + i, false, NOON.plusSeconds(i)).over();
            inbox = inbox.with(over);
        }

        assertThat(inbox.notices()).hasSize(Inbox.MOST);
        assertThat(inbox.notices().getFirst().id()).isEqualTo("waits");
        assertThat(inbox.without(NOON.plus(Inbox.KEPT).plusSeconds(1000)).notices())
                .extracting(Told::id)
                .containsExactly("waits");
    }

    private static Inbox inbox(Frequency frequency, boolean urgent, String... ids) {
        Inbox inbox = Inbox.empty("one").choosing(frequency);
        for (String id : ids) {
            inbox = inbox.with(told(inbox, id, urgent, NOON));
        }
        return inbox;
    }

    private static Told told(Inbox inbox, String id, boolean urgent, Instant at) {
        Mailing mailing = inbox.mailing(urgent);
        return new Told(id, "participant", "Title " + id, "Text", "", at, urgent, null, mailing, null);
    }

    private static List<String> going(Inbox inbox) {
        return inbox.notices().stream().filter(Told::isGoing).map(Told::id).toList();
    }
}
