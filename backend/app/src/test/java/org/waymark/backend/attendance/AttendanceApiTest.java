package org.waymark.backend.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.DisputeAnswer;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.NewDispute;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterMarks;
import org.waymark.contract.attendance.RegisterMarks.Marked;

class AttendanceApiTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String AMARA = "amara-osei";
    private static final String TOM = "tom-whitfield";

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    private String offerId = "";

    /** A draft that no test shares, with a session an hour ago, one tomorrow, and one that is cancelled. */
    @BeforeEach
    void makeSessions() {
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .filter(one -> one.sessions().size() > 2)
                .findFirst()
                .orElseThrow();
        Offer.Session some = any.sessions().getFirst();
        offerId = "attendance-" + UUID.randomUUID();
        Offer offer = any.copy(offerId)
                .with(Offer.Status.DRAFT)
                .withSessions(List.of(
                        some.as("held").at(TestClock.TODAY.atTime(9, 0)),
                        some.as("to-come").at(TestClock.TODAY.plusDays(1).atTime(9, 0)),
                        some.as("cancelled")
                                .at(TestClock.TODAY.atTime(8, 0))
                                .cancelled(new Offer.Cancelled("nobody", clock.instant(), "Snow"))));
        offers.put(WAYMARK, offer).block();
        offer.sessions()
                .forEach(session -> List.of(AMARA, TOM)
                        .forEach(who -> seats.ask(offer, List.of(session.id()), who, null)
                                .block()));
    }

    private ResponseSpec register(String user, String sessionId) {
        return api.as(user)
                .get()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, sessionId)
                .exchange();
    }

    private ResponseSpec take(String sessionId, String etag, Marked... marks) {
        return api.as("helen")
                .put()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, sessionId)
                .header("If-Match", etag)
                .bodyValue(new RegisterMarks(List.of(marks)))
                .exchange();
    }

    private Register taken(Marked... marks) {
        String etag = register("helen", "held")
                .returnResult(Register.class)
                .getResponseHeaders()
                .getETag();
        return take("held", etag, marks)
                .expectStatus()
                .isOk()
                .expectBody(Register.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec dispute(String who) {
        return api.asPerson(who)
                .post()
                .uri("/api/v1/participants/{who}/attendance/disputes?offerId={o}&id=held", who, offerId)
                .bodyValue(new NewDispute("I was there from the start."))
                .exchange();
    }

    private AttendedSession own(String who) {
        return api
                .asPerson(who)
                .get()
                .uri("/api/v1/participants/{who}/attendance", who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<AttendedSession>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(one -> one.offerId().equals(offerId))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    @Test
    void those_who_have_a_seat_are_on_the_register_and_marked_by_name() {
        Register register = taken(new Marked(AMARA, Mark.LATE));

        assertThat(register.lines()).extracting(Register.Line::participantId).containsExactlyInAnyOrder(AMARA, TOM);
        assertThat(register.lines())
                .filteredOn(line -> line.participantId().equals(AMARA))
                .singleElement()
                .satisfies(line -> assertThat(line.mark()).isEqualTo(Mark.LATE))
                .satisfies(line -> assertThat(line.markedBy()).isEqualTo("Helen Carter"));
    }

    @Test
    void who_is_not_named_keeps_their_mark() {
        taken(new Marked(AMARA, Mark.PRESENT));
        Register register = taken(new Marked(TOM, Mark.ABSENT));

        assertThat(register.lines())
                .extracting(Register.Line::mark)
                .containsExactlyInAnyOrder(Mark.PRESENT, Mark.ABSENT);
    }

    @Test
    void the_register_opens_with_the_session_and_never_for_a_cancelled_one() {
        assertThat(refusal(take("to-come", "\"0\"", new Marked(AMARA, Mark.PRESENT)), 409))
                .isEqualTo("The register opens when the session begins.");
        assertThat(refusal(take("cancelled", "\"0\"", new Marked(AMARA, Mark.PRESENT)), 409))
                .contains("cancelled");
        clock.advance(Duration.ofDays(2));
        take("to-come", "\"0\"", new Marked(AMARA, Mark.PRESENT)).expectStatus().isOk();
    }

    @Test
    void who_has_no_seat_cannot_be_marked() {
        assertThat(refusal(take("held", "\"0\"", new Marked("yusuf-rahmani", Mark.PRESENT)), 422))
                .contains("no seat");
    }

    @Test
    void two_who_take_it_at_once_do_not_overwrite_each_other() {
        take("held", "\"0\"", new Marked(AMARA, Mark.PRESENT)).expectStatus().isOk();
        take("held", "\"0\"", new Marked(AMARA, Mark.ABSENT)).expectStatus().isEqualTo(412);
    }

    @Test
    void a_participant_sees_their_mark_disputes_it_once_and_reads_the_answer() {
        taken(new Marked(AMARA, Mark.ABSENT));
        assertThat(own(AMARA).mark()).isEqualTo(Mark.ABSENT);

        dispute(AMARA).expectStatus().isOk();
        dispute(AMARA).expectStatus().isEqualTo(409);
        assertThat(disputed()).contains(offerId);
        api.as("helen")
                .post()
                .uri("/api/v1/offers/{offer}/register/disputes/{who}?id=held", offerId, AMARA)
                .bodyValue(new DisputeAnswer(Mark.PRESENT, "You signed the sheet."))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(own(AMARA).mark()).isEqualTo(Mark.PRESENT);
        assertThat(own(AMARA).dispute().answer()).isEqualTo("You signed the sheet.");
        assertThat(disputed()).doesNotContain(offerId);
    }

    private List<String> disputed() {
        return api
                .as("helen")
                .get()
                .uri("/api/v1/attendance-disputes")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Register>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(Register::offerId)
                .toList();
    }

    @Test
    void nobody_else_sees_it() {
        taken(new Marked(AMARA, Mark.PRESENT));

        register("other-manager", "held").expectStatus().isNotFound();
        register("marcus", "held").expectStatus().isForbidden();
        dispute(TOM).expectStatus().isNotFound();
        api.asPerson(TOM)
                .get()
                .uri("/api/v1/participants/{who}/attendance", AMARA)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
