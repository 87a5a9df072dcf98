package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.SeatAwaited;
import org.waymark.contract.message.Notice;

/** A session that three people want, with one seat that somebody else has. */
class WaitingListTest extends BookingApiTest {

    @Autowired
    private WaitingMoves moves;

    @Autowired
    private Outbox outbox;

    private String holder = "";
    private String first = "";
    private String second = "";
    private OwnSession own;
    private String wanted = "";

    @BeforeEach
    void enrolThree() {
        holder = enrol();
        first = enrol();
        second = enrol();
    }

    private void fillOneAhead() {
        fill(ownAfter(first, 40));
    }

    private void fillOneAtShortNotice() {
        fill(list(first).stream()
                .filter(one -> one.session() != null)
                .filter(one -> one.session()
                        .start()
                        .isAfter(TestClock.TODAY.plusDays(5).atStartOfDay()))
                .filter(one -> one.session()
                        .start()
                        .isBefore(TestClock.TODAY.plusDays(28).atStartOfDay()))
                .findFirst()
                .orElseThrow());
    }

    private void fill(OwnSession like) {
        own = like;
        wanted = beside(own, 1);
        String left = own(holder, own.topicId()).session().sessionId();
        assertThat(book(holder, wanted, left)).isEqualTo(201);
        untilPlanned(holder);
        assertThat(sessionsOf(holder)).contains(wanted);
    }

    private int await(String who, String call) {
        return api.asPerson(who)
                .post()
                .uri("/api/v1/participants/{id}/bookings/" + call, who)
                .bodyValue(new SeatAwaited(wanted))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private OwnSession.Waiting waiting(String who) {
        return own(who, own.topicId()).others().stream()
                .filter(other -> other.session().sessionId().equals(wanted))
                .findFirst()
                .orElseThrow()
                .waiting();
    }

    private void free() {
        assertThat(giveUp(holder, "free", wanted)).isEqualTo(200);
        untilPlanned(holder);
    }

    private List<String> noticesOf(String who) {
        return api
                .asPerson(who)
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(Notice::title)
                .toList();
    }

    private List<String> mailsTo(String who) {
        return outbox.waiting().block().stream()
                .filter(one -> one.mail().to().startsWith(who))
                .map(one -> one.mail().subject())
                .toList();
    }

    @Test
    void a_seat_that_comes_free_goes_to_the_first_and_to_nobody_else() {
        fillOneAhead();
        assertThat(await(first, "waiting")).isEqualTo(200);
        assertThat(await(second, "waiting")).isEqualTo(200);
        assertThat(await(first, "waiting")).isEqualTo(200);
        assertThat(waiting(second)).isEqualTo(new OwnSession.Waiting(2, 2, null, null));

        moves.move().block(LONGEST);
        assertThat(seated(wanted)).containsExactly(holder);
        free();
        moves.move().block(LONGEST);
        moves.move().block(LONGEST);
        untilPlanned(first);

        assertThat(seated(wanted)).containsExactly(first);
        assertThat(sessionsOf(first)).contains(wanted);
        assertThat(waiting(second)).isEqualTo(new OwnSession.Waiting(1, 1, null, null));
        assertThat(noticesOf(first)).containsExactly("You have a seat in the session you waited for");
    }

    @Test
    void once_the_session_is_cancelled_those_who_wait_are_told() {
        fillOneAhead();
        await(first, "waiting");
        change(offer -> offer.with(
                offer.session(wanted).cancelled(new Offer.Cancelled("test", Instant.EPOCH, "The hall is flooded."))));
        moves.move().block(LONGEST);
        moves.move().block(LONGEST);

        assertThat(noticesOf(first)).containsExactly("The session you waited for is cancelled");
    }

    @Test
    void at_short_notice_it_is_held_until_they_take_it() {
        fillOneAtShortNotice();
        await(first, "waiting");
        await(second, "waiting");
        free();
        moves.move().block(LONGEST);
        moves.move().block(LONGEST);

        assertThat(seated(wanted)).containsExactly(first);
        assertThat(sessionsOf(first)).doesNotContain(wanted);
        assertThat(waiting(first).heldUntil()).isNotNull();
        assertThat(mailsTo(first)).containsExactly("A seat is held for you: will you take it?");

        assertThat(book(first, wanted, own.session().sessionId())).isEqualTo(201);
        moves.move().block(LONGEST);
        assertThat(seated(wanted)).containsExactly(first);
    }

    @Test
    void held_in_vain_it_goes_to_the_next() {
        fillOneAtShortNotice();
        await(first, "waiting");
        await(second, "waiting");
        free();
        moves.move().block(LONGEST);

        clock.advance(Duration.ofDays(3).plusMinutes(1));
        moves.move().block(LONGEST);
        moves.move().block(LONGEST);

        assertThat(seated(wanted)).containsExactly(second);
    }

    @Test
    void who_stops_waiting_lets_the_next_have_it() {
        fillOneAhead();
        await(first, "waiting");
        await(second, "waiting");
        assertThat(await(first, "waiting/ends")).isEqualTo(200);
        assertThat(await(first, "waiting/ends")).isEqualTo(404);
        free();
        moves.move().block(LONGEST);

        assertThat(seated(wanted)).containsExactly(second);
    }

    @Test
    void nobody_waits_for_a_session_that_has_a_seat() {
        fillOneAhead();
        change(offer -> offer.with(offer.session(wanted).withSeats(2)));
        assertThat(await(first, "waiting")).isEqualTo(409);
    }
}
