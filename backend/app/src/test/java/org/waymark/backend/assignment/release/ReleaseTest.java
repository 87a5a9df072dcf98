package org.waymark.backend.assignment.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.AssignmentSettings.SchoolLimit;
import org.waymark.contract.assignment.ReleaseCalendar;
import org.waymark.contract.assignment.ReleaseLimits;
import org.waymark.contract.assignment.SessionMove;

class ReleaseTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String WHO = "hana-suzuki";

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Test
    void the_calendar_tells_who_is_out_when_and_for_what() {
        LocalDate from = TestClock.TODAY;
        ReleaseCalendar calendar = calendar("marcus", from, from.plusDays(365));

        assertThat(calendar.days()).isNotEmpty().allSatisfy(day -> {
            assertThat(day.on()).isBetween(from, from.plusDays(365));
            assertThat(day.people()).isNotEmpty();
            assertThat(day.overLimit())
                    .isEqualTo(day.people().stream()
                                    .map(ReleaseCalendar.Out::participantId)
                                    .distinct()
                                    .count()
                            > day.limit());
        });
        assertThat(calendar.days()).extracting(ReleaseCalendar.Day::on).isSorted();
        assertThat(out(calendar, WHO)).isEqualTo(daysOut(WHO));
        assertThat(calendar("other-lead", from, from.plusDays(365)).days())
                .flatExtracting(ReleaseCalendar.Day::people)
                .allMatch(out -> out.participantId().startsWith("other-"));
    }

    @Test
    void a_limit_is_kept_and_who_is_late_is_told() {
        var first = limits();
        String etag = first.getResponseHeaders().getETag();
        var wanted = new ReleaseLimits(1, List.of(new SchoolLimit("$a.b", 3), new SchoolLimit("tallow-bridge", 4)));

        change(etag, wanted).expectStatus().isOk();
        change(etag, wanted).expectStatus().isEqualTo(412);

        assertThat(limits().getResponseBody()).isEqualTo(wanted);
        assertThat(calendar("marcus", TestClock.TODAY, TestClock.TODAY.plusDays(365))
                        .days())
                .allSatisfy(
                        day -> assertThat(day.limit()).isEqualTo(day.schoolId().equals("tallow-bridge") ? 4 : 1));
    }

    @Test
    void somebody_moves_to_another_session_with_its_seat() {
        var before = participants.find(WAYMARK, WHO).block();
        Offer offer = offers.find(WAYMARK, before.enrolment().offerId()).block();
        String from = before.summary().sessionIds().stream()
                .filter(id -> offer.session(id).start().toLocalDate().isAfter(TestClock.TODAY.plusWeeks(5)))
                .filter(id -> !alternatives(id).isEmpty())
                .findFirst()
                .orElseThrow();
        SessionMove to = alternatives(from).getFirst();

        SessionMove moved = move(from, to.sessionId())
                .expectStatus()
                .isOk()
                .expectBody(SessionMove.class)
                .returnResult()
                .getResponseBody();

        var after = participants.find(WAYMARK, WHO).block();
        assertThat(moved).isEqualTo(to);
        assertThat(after.summary().sessionIds()).contains(to.sessionId()).doesNotContain(from);
        assertThat(after.summary().finish()).isEqualTo(to.finish());
        var taken = seats.of(offer).block();
        assertThat(taken.get(to.sessionId()))
                .anyMatch(seat -> seat.participantId().equals(WHO));
        assertThat(taken.getOrDefault(from, List.of()))
                .noneMatch(seat -> seat.participantId().equals(WHO));
        move(from, to.sessionId()).expectStatus().isNotFound();
    }

    private ReleaseCalendar calendar(String user, LocalDate from, LocalDate to) {
        return api.as(user)
                .get()
                .uri("/api/v1/release-calendar?from={from}&to={to}", from, to)
                .exchange()
                .expectBody(ReleaseCalendar.class)
                .returnResult()
                .getResponseBody();
    }

    private static long out(ReleaseCalendar calendar, String participantId) {
        return calendar.days().stream()
                .filter(day -> day.people().stream()
                        .anyMatch(out -> out.participantId().equals(participantId)))
                .count();
    }

    private long daysOut(String participantId) {
        var participant = participants.find(WAYMARK, participantId).block();
        Offer offer = offers.find(WAYMARK, participant.enrolment().offerId()).block();
        return participant.summary().sessionIds().stream()
                .map(offer::session)
                .filter(Offer.Session::takesOneOut)
                .map(session -> session.start().toLocalDate())
                .filter(day -> !day.isBefore(TestClock.TODAY) && !day.isAfter(TestClock.TODAY.plusDays(365)))
                .distinct()
                .count();
    }

    private EntityExchangeResult<ReleaseLimits> limits() {
        return api.as("marcus")
                .get()
                .uri("/api/v1/release-limits")
                .exchange()
                .expectBody(ReleaseLimits.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec change(String etag, ReleaseLimits limits) {
        return api.as("marcus")
                .put()
                .uri("/api/v1/release-limits")
                .header("If-Match", etag)
                .bodyValue(limits)
                .exchange();
    }

    private List<SessionMove> alternatives(String from) {
        return api.as("marcus")
                .get()
                .uri(b -> b.path("/api/v1/participants/" + WHO + "/session-alternatives")
                        .queryParam("from", "{from}")
                        .build(from))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<SessionMove>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private WebTestClient.ResponseSpec move(String from, String to) {
        return api.as("marcus")
                .post()
                .uri(b -> b.path("/api/v1/participants/" + WHO + "/session-moves")
                        .queryParam("from", "{from}")
                        .queryParam("to", "{to}")
                        .build(from, to))
                .exchange();
    }
}
