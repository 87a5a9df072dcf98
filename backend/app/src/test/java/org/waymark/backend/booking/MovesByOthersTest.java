package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.WaitingList.Asked;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.SessionMove;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.SeatAwaited;
import org.waymark.contract.message.Notice;

/** A trust or a provider moves somebody from a session that is their own: it asks them, or tells them. */
class MovesByOthersTest extends BookingApiTest {

    @Autowired
    private WaitingMoves moves;

    @Autowired
    private WaitingListRepository lists;

    private String trust = "";
    private String who = "";
    private OwnSession own;
    private String from = "";
    private String to = "";

    @BeforeEach
    void enrolOne() {
        trust = participant("hana-suzuki").person().trustId();
        Person person = inTrust("moved-" + UUID.randomUUID());
        who = enrol(person, plan(person));
    }

    private Person inTrust(String id) {
        return new Person(
                id,
                "Mover " + id,
                "Leader",
                "",
                "No school",
                trust,
                "Larkfield Learning Trust",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
    }

    /** Booked by themselves, with another of the topic on the same day. */
    private void bookAhead() {
        OwnSession planned = ownAfter(who, 40);
        from = beside(planned, 5);
        assertThat(book(who, from, planned.session().sessionId())).isEqualTo(201);
        untilPlanned(who);
        own = own(who, planned.topicId());
        assertThat(own.session().sessionId()).isEqualTo(from);
        to = planned.session().sessionId();
    }

    private void beNear() {
        own = list(who).stream()
                .filter(one -> one.session() != null)
                .filter(one -> one.session()
                        .start()
                        .isAfter(TestClock.TODAY.plusDays(5).atStartOfDay()))
                .filter(one -> one.session()
                        .start()
                        .isBefore(TestClock.TODAY.plusDays(28).atStartOfDay()))
                .findFirst()
                .orElseThrow();
        from = own.session().sessionId();
        to = beside(own, 5);
    }

    private WebTestClient.ResponseSpec move(String lead) {
        return api.as(lead)
                .post()
                .uri(b -> b.path("/api/v1/participants/" + who + "/session-moves")
                        .queryParam("from", "{from}")
                        .queryParam("to", "{to}")
                        .build(from, to))
                .exchange();
    }

    private SessionMove moved() {
        return move("marcus")
                .expectStatus()
                .isOk()
                .expectBody(SessionMove.class)
                .returnResult()
                .getResponseBody();
    }

    private SessionMove alternative() {
        return api
                .as("marcus")
                .get()
                .uri(b -> b.path("/api/v1/participants/" + who + "/session-alternatives")
                        .queryParam("from", "{from}")
                        .build(from))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<SessionMove>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(one -> one.sessionId().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private List<String> noticesOf(WebTestClient reader) {
        return reader
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(notice ->
                        !notice.link().equals("release") || notice.text().contains(who))
                .map(Notice::title)
                .toList();
    }

    private int decline() {
        return api.asPerson(who)
                .post()
                .uri("/api/v1/participants/{id}/bookings/waiting/ends", who)
                .bodyValue(new SeatAwaited(to))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void what_they_booked_themselves_moves_when_it_is_far_away_and_they_are_told() {
        bookAhead();
        assertThat(alternative().asks()).isFalse();

        assertThat(moved().askedUntil()).isNull();
        untilPlanned(who);
        moves.move().block(LONGEST);

        assertThat(sessionsOf(who)).contains(to).doesNotContain(from);
        assertThat(seated(to)).contains(who);
        assertThat(seated(from)).doesNotContain(who);
        assertThat(noticesOf(api.asPerson(who))).containsExactly("You have been moved to another session");
        move("marcus").expectStatus().isNotFound();
    }

    @Test
    void within_four_weeks_nothing_moves_before_they_say_yes() {
        beNear();
        assertThat(alternative().asks()).isTrue();

        SessionMove asked = moved();
        assertThat(asked.askedUntil())
                .isAfter(clock.instant().atZone(clock.getZone()).toLocalDateTime());
        assertThat(moved().askedUntil()).isEqualTo(asked.askedUntil());

        assertThat(alternative().askedUntil()).isEqualTo(asked.askedUntil());
        assertThat(sessionsOf(who)).contains(from).doesNotContain(to);
        assertThat(seated(to)).containsExactly(who);
        assertThat(own(who, own.topicId()).others())
                .filteredOn(other -> other.session().sessionId().equals(to))
                .singleElement()
                .satisfies(other -> assertThat(other.waiting().askedBy()).isNotBlank());
        assertThat(noticesOf(api.asPerson(who))).containsExactly("Will you move to another session?");

        assertThat(book(who, to, from)).isEqualTo(201);
        untilPlanned(who);
        moves.move().block(LONGEST);
        assertThat(sessionsOf(who)).contains(to).doesNotContain(from);
        assertThat(noticesOf(api.as("marcus"))).containsExactly("Mover " + who + " moves to another session");
        assertThat(noticesOf(api.asPerson(who))).hasSize(1);
    }

    @Test
    void whoever_says_no_keeps_theirs_and_the_trust_is_told() {
        beNear();
        moved();

        assertThat(decline()).isEqualTo(200);

        assertThat(sessionsOf(who)).contains(from);
        assertThat(seated(to)).isEmpty();
        assertThat(noticesOf(api.as("marcus"))).containsExactly("Mover " + who + " keeps the session they have");
    }

    @Test
    void no_answer_is_a_no() {
        beNear();
        moved();

        clock.advance(Duration.ofDays(3).plusMinutes(1));
        moves.move().block(LONGEST);

        assertThat(seated(to)).isEmpty();
        assertThat(sessionsOf(who)).contains(from);
        assertThat(noticesOf(api.as("marcus"))).containsExactly("Mover " + who + " keeps the session they have");
    }

    @Test
    void what_a_kill_leaves_behind_the_wish_is_done_by_the_next_round() {
        bookAhead();
        note();

        moves.move().block(LONGEST);
        untilPlanned(who);
        moves.move().block(LONGEST);

        assertThat(sessionsOf(who)).contains(to).doesNotContain(from);
        assertThat(noticesOf(api.asPerson(who))).containsExactly("You have been moved to another session");
        assertThat(lists.get(WAYMARK, offerId, to).block().people()).isEmpty();
    }

    @Test
    void a_kill_never_lets_a_near_session_move_without_a_yes() {
        beNear();
        note();

        moves.move().block(LONGEST);

        assertThat(sessionsOf(who)).contains(from).doesNotContain(to);
        assertThat(noticesOf(api.asPerson(who))).containsExactly("Will you move to another session?");
    }

    @Test
    void a_wish_is_dropped_where_they_have_left_that_session() {
        bookAhead();
        note();
        assertThat(book(who, beside(own, 5), from)).isEqualTo(201);
        untilPlanned(who);

        moves.move().block(LONGEST);

        assertThat(seated(to)).doesNotContain(who);
        assertThat(lists.get(WAYMARK, offerId, to).block().people()).isEmpty();
    }

    /** As far as a node gets that dies at once. */
    private void note() {
        lists.change(
                        WAYMARK,
                        offerId,
                        to,
                        list -> list.join(who, clock.instant(), new Asked("Marcus Bell", new Scope.Trust(trust), from)))
                .block();
    }

    @Test
    void nobody_is_moved_where_others_wait_or_by_another_trust() {
        bookAhead();
        move("other-lead").expectStatus().isNotFound();
        lists.change(WAYMARK, offerId, to, list -> list.join("somebody-else", clock.instant()))
                .block();

        move("marcus").expectStatus().isEqualTo(409);

        assertThat(sessionsOf(who)).contains(from);
    }

    @Test
    void a_provider_asks_one_person_and_is_told_the_answer() {
        beNear();
        SessionMove asked = move("helen")
                .expectStatus()
                .isOk()
                .expectBody(SessionMove.class)
                .returnResult()
                .getResponseBody();
        assertThat(asked.askedUntil()).isNotNull();
        assertThat(asked.overLimit()).isFalse();
        assertThat(seated(to)).containsExactly(who);
        assertThat(noticesOf(api.asPerson(who))).containsExactly("Will you move to another session?");

        assertThat(book(who, to, from)).isEqualTo(201);
        untilPlanned(who);
        moves.move().block(LONGEST);

        assertThat(sessionsOf(who)).contains(to).doesNotContain(from);
        assertThat(noticesOf(api.as("helen"))).contains("Mover " + who + " moves to another session");
        assertThat(noticesOf(api.as("marcus"))).noneMatch(title -> title.contains(who));
    }

    @Test
    void a_provider_moves_what_is_far_away_and_the_person_is_told() {
        bookAhead();
        assertThat(move("helen")
                        .expectStatus()
                        .isOk()
                        .expectBody(SessionMove.class)
                        .returnResult()
                        .getResponseBody()
                        .askedUntil())
                .isNull();
        untilPlanned(who);

        assertThat(sessionsOf(who)).contains(to).doesNotContain(from);
        assertThat(noticesOf(api.asPerson(who))).containsExactly("You have been moved to another session");
        move("other-manager").expectStatus().isNotFound();
    }
}
