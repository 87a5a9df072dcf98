package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.State;
import org.waymark.contract.booking.SeatAwaited;

class BookingTest extends BookingApiTest {

    private String who = "";

    @BeforeEach
    void enrolSomebody() {
        who = enrol();
    }

    @Test
    void lists_their_sessions_with_others_to_swap_to() {
        List<OwnSession> all = list(who);

        assertThat(all).filteredOn(one -> one.session() != null).hasSameSizeAs(sessionsOf(who));
        assertThat(all).anySatisfy(one -> {
            assertThat(one.state()).isEqualTo(State.BOOKED);
            assertThat(one.others()).isNotEmpty();
        });
    }

    @Test
    void a_swap_takes_the_new_seat_and_then_frees_the_old_one() {
        OwnSession own = ownAfter(who, 40);
        String old = own.session().sessionId();
        String to = free(own).orElseThrow().session().sessionId();

        assertThat(preview(who, to, old).moves()).anySatisfy(move -> {
            assertThat(move.from().sessionId()).isEqualTo(old);
            assertThat(move.to().sessionId()).isEqualTo(to);
        });
        assertThat(sessionsOf(who)).contains(old);
        assertThat(book(who, to, old)).isEqualTo(201);
        assertThat(seated(to)).contains(who);
        untilPlanned(who);

        assertThat(sessionsOf(who)).contains(to).doesNotContain(old);
        assertThat(seated(old)).doesNotContain(who);
        assertThat(own(who, own.topicId()).state()).isEqualTo(State.BOOKED);
        sessionsOf(who).forEach(session -> assertThat(seated(session)).contains(who));
    }

    @Test
    void nothing_else_dated_moves_within_the_notice() {
        OwnSession own = ownAfter(who, 40);
        List<String> near = near();
        book(who, free(own).orElseThrow().session().sessionId(), own.session().sessionId());
        untilPlanned(who);

        assertThat(sessionsOf(who)).containsAll(near);
    }

    private List<String> near() {
        Offer offer = offer();
        return sessionsOf(who).stream()
                .filter(id -> offer.session(id)
                        .start()
                        .isBefore(TestClock.TODAY.plusDays(28).atStartOfDay()))
                .toList();
    }

    @Test
    void the_same_request_twice_is_one_seat() {
        OwnSession own = ownAfter(who, 40);
        var wanted = new BookingWanted(
                free(own).orElseThrow().session().sessionId(), own.session().sessionId(), false);

        assertThat(book(who, "twice", wanted)).isEqualTo(201);
        assertThat(book(who, "twice", wanted)).isEqualTo(201);
        untilPlanned(who);
        assertThat(book(who, "again", wanted)).isEqualTo(201);

        assertThat(seated(wanted.sessionId())).containsOnlyOnce(who);
        assertThat(participant(who).plan()).isEqualTo(2);
    }

    @Test
    void a_booked_session_stays_through_later_plans() {
        OwnSession own = ownAfter(who, 40);
        String to = free(own).orElseThrow().session().sessionId();
        book(who, to, own.session().sessionId());
        untilPlanned(who);

        var fewer = org.waymark.backend.testing.Wishes.of(org.waymark.contract.Phase.PRIMARY)
                .minutes(240)
                .choices();
        pathways.apply(
                        new org.waymark.backend.platform.Scope.Self(who),
                        who,
                        participant(who).plan(),
                        fewer)
                .block();

        assertThat(sessionsOf(who)).contains(to);
    }

    @Test
    void who_gives_up_a_seat_leaves_it_to_others_at_once() {
        OwnSession own = ownAfter(who, 40);
        String left = own.session().sessionId();

        assertThat(giveUp(who, "leave", left)).isEqualTo(200);
        assertThat(seated(left)).doesNotContain(who);
        assertThat(giveUp(who, "leave", left)).isEqualTo(200);
        untilPlanned(who);

        assertThat(sessionsOf(who)).doesNotContain(left);
        assertThat(book(who, left, sessionNow(own.topicId()))).isEqualTo(201);
        untilPlanned(who);
        assertThat(sessionsOf(who)).contains(left);
    }

    private String sessionNow(String topicId) {
        var session = own(who, topicId).session();
        return session == null ? null : session.sessionId();
    }

    @Test
    void where_nothing_takes_its_place_the_topic_waits_for_another_booking() {
        OwnSession own = ownAfter(who, 40);
        String left = own.session().sessionId();
        change(offer -> offer.with(new Offer.Blend(1, 0, 0, 600, false, 30))
                .withSessions(offer.sessions().stream()
                        .map(session -> session.topicId().equals(own.topicId())
                                        && !session.id().equals(left)
                                ? session.withSeats(0)
                                : session)
                        .toList()));

        giveUp(who, "leave", left);
        untilPlanned(who);

        assertThat(own(who, own.topicId()).state()).isEqualTo(State.NONE);
        assertThat(sessionsOf(who)).doesNotContain(left);
        assertThat(book(who, left, (String) null)).isEqualTo(201);
        assertThat(seated(left)).contains(who);
        untilPlanned(who);
        assertThat(own(who, own.topicId()).state()).isEqualTo(State.BOOKED);
    }

    @Test
    void whoever_has_a_seat_is_told_how_to_join_and_nobody_else_is() {
        OwnSession own = ownAfter(who, 40);
        String seat = own.session().sessionId();
        String other = free(own).orElseThrow().session().sessionId();
        change(offer -> offer.with(offer.session(seat).with(joining("seat")))
                .with(offer.session(other).with(joining("other"))));

        OwnSession told = own(who, own.topicId());
        assertThat(told.takingPart().joinLink()).isEqualTo("https://meet.example/seat");
        assertThat(told.takingPart().dialIn()).isEqualTo("020 7946 0000");
        assertThat(told.recording()).isNull();
        assertThat(told.toString()).doesNotContain("meet.example/other");

        giveUp(who, "no more", seat);
        OwnSession left = own(who, own.topicId());
        assertThat(left.toString()).doesNotContain("https://meet.example/seat,");
        if (left.session() == null) {
            assertThat(left.takingPart()).isNull();
            assertThat(left.recording()).startsWith("https://meet.example/recorded-");
        }
    }

    private static Offer.Arrangements joining(String name) {
        return new Offer.Arrangements(
                null,
                null,
                new Offer.Online(
                        "https://meet.example/" + name, "020 7946 0000", "https://meet.example/recorded-" + name),
                null);
    }

    @Test
    void a_full_session_is_refused_in_words() {
        OwnSession own = ownAfter(who, 40);
        String to = free(own).orElseThrow().session().sessionId();
        change(offer -> offer.with(offer.session(to).withSeats(0)));

        assertThat(refusal(who, to, own.session().sessionId())).contains("full");
        assertThat(bookingsOf(who).booked()).isEmpty();
    }

    @Test
    void what_cannot_be_booked_is_refused_in_words() {
        OwnSession own = ownAfter(who, 40);
        String old = own.session().sessionId();
        String to = free(own).orElseThrow().session().sessionId();
        assertThat(refusal(who, to, null)).contains("You have a seat for this topic");
        OwnSession other = list(who).stream()
                .filter(one -> one.session() != null && !one.topicId().equals(own.topicId()))
                .findFirst()
                .orElseThrow();
        assertThat(book(who, to, other.session().sessionId())).isEqualTo(422);

        change(offer -> offer.with(offer.session(to).at(other.session().start())));
        assertThat(refusal(who, to, old)).contains("at the same time");
        change(offer ->
                offer.with(offer.session(to).at(TestClock.TODAY.minusDays(1).atTime(9, 0))));
        assertThat(refusal(who, to, old)).contains("begun");
        change(offer -> offer.with(
                offer.session(to).cancelled(new Offer.Cancelled("test", Instant.EPOCH, "The hall is flooded."))));
        assertThat(refusal(who, to, old)).contains("cancelled");
        assertThat(book(who, "no-such-session", (String) null)).isEqualTo(404);
        assertThat(book(who, to, "no-such-session")).isEqualTo(404);
    }

    @Test
    void others_are_told_nothing() {
        String other = enrol();
        api.asPerson(other)
                .get()
                .uri("/api/v1/participants/{id}/bookings", who)
                .exchange()
                .expectStatus()
                .isNotFound();
        api.asPerson(other)
                .post()
                .uri("/api/v1/participants/{id}/bookings", who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new BookingWanted("any", null, false))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_session_that_is_for_others_is_neither_shown_nor_booked_nor_waited_for() {
        OwnSession own = ownAfter(who, 40);
        String closed = beside(own, 5);
        change(offer ->
                offer.with(offer.session(closed).with(new Offer.Local("test", "another-trust", false, null, false))));

        assertThat(own(who, own.topicId()).others())
                .extracting(other -> other.session().sessionId())
                .doesNotContain(closed);
        assertThat(book(who, closed, own.session().sessionId())).isEqualTo(404);
        assertThat(seated(closed)).isEmpty();
        api.asPerson(who)
                .post()
                .uri("/api/v1/participants/{id}/bookings/waiting", who)
                .bodyValue(new SeatAwaited(closed))
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
