package org.waymark.backend.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Problem;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.CheckIn;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterCode;

class CheckInTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String AMARA = "amara-osei";
    private static final String TOM = "tom-whitfield";

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private Seats seats;

    private final String sessionId = "checked-in-" + UUID.randomUUID();
    private String offerId = "";

    /** A session of the cohort that Amara and Tom are on, now, with a seat for Amara alone. */
    @BeforeEach
    void makeASession() {
        offerId = participants
                .find(WAYMARK, AMARA)
                .map(amara -> amara.enrolment().offerId())
                .block();
        Offer offer = offers.find(WAYMARK, offerId).block();
        Offer.Session now = offer.sessions()
                .getFirst()
                .as(sessionId)
                .at(TestClock.TODAY.atTime(9, 50))
                .with(Offer.Arrangements.NONE);
        Offer with = offer.with(now);
        offers.put(WAYMARK, with).block();
        seats.ask(with, List.of(sessionId), AMARA, null).block();
    }

    /** The cohort is everybody's. */
    @AfterEach
    void takeItAway() {
        Offer offer = offers.find(WAYMARK, offerId).block();
        seats.takeBack(offerId, List.of(sessionId), AMARA).block();
        offers.put(
                        WAYMARK,
                        offer.withSessions(offer.sessions().stream()
                                .filter(session -> !session.id().equals(sessionId))
                                .toList()))
                .block();
    }

    private ResponseSpec code(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/offers/{offer}/register/code?id={id}", offerId, sessionId)
                .exchange();
    }

    private RegisterCode shown() {
        return code("helen")
                .expectStatus()
                .isOk()
                .expectBody(RegisterCode.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec checkIn(String who, String code) {
        return api.asPerson(who)
                .post()
                .uri("/api/v1/participants/{who}/check-ins", who)
                .bodyValue(new CheckIn(code))
                .exchange();
    }

    private AttendedSession marked(String code) {
        return checkIn(AMARA, code)
                .expectStatus()
                .isOk()
                .expectBody(AttendedSession.class)
                .returnResult()
                .getResponseBody();
    }

    private Register register() {
        return api.as("helen")
                .get()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, sessionId)
                .exchange()
                .expectBody(Register.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void whoever_has_a_seat_is_marked_present_and_the_second_time_changes_nothing() {
        String code = shown().code();

        assertThat(marked(code).mark()).isEqualTo(Mark.PRESENT);
        assertThat(marked(code.toLowerCase(Locale.ROOT)).sessionId()).isEqualTo(sessionId);
        assertThat(register().lines()).singleElement().satisfies(line -> {
            assertThat(line.mark()).isEqualTo(Mark.PRESENT);
            assertThat(line.markedBy()).isEqualTo("Amara Osei");
        });
    }

    @Test
    void without_a_seat_or_with_another_code_nobody_is_marked() {
        String code = shown().code();

        String said = checkIn(TOM, code)
                .expectStatus()
                .isEqualTo(422)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
        assertThat(said).contains("If you have no seat");
        checkIn(AMARA, "ABCDEF").expectStatus().isEqualTo(422);
        assertThat(register().lines())
                .allSatisfy(line -> assertThat(line.mark()).isNull());
    }

    @Test
    void a_code_is_taken_for_some_minutes_and_no_longer() {
        String code = shown().code();
        clock.advance(Duration.ofMinutes(2));
        assertThat(shown().code()).isNotEqualTo(code);
        marked(code);
        clock.advance(Duration.ofMinutes(2));
        checkIn(AMARA, code).expectStatus().isEqualTo(422);
    }

    @Test
    void after_the_session_there_is_no_code() {
        String code = shown().code();
        clock.advance(Duration.ofDays(1));
        code("helen").expectStatus().isEqualTo(409);
        checkIn(AMARA, code).expectStatus().isEqualTo(422);
    }

    @Test
    void only_those_who_take_the_register_see_it() {
        code("other-manager").expectStatus().isNotFound();
        code("fola").expectStatus().isNotFound();
        code("amara").expectStatus().isForbidden();
        api.asPerson(TOM)
                .post()
                .uri("/api/v1/participants/{who}/check-ins", AMARA)
                .bodyValue(new CheckIn("ABCDEF"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
