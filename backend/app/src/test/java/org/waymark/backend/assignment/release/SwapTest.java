package org.waymark.backend.assignment.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Exchanges;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.SessionSwap;
import reactor.test.StepVerifier;

class SwapTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Scope.Trust LARKFIELD = new Scope.Trust("trust-larkfield");

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private Seats seats;

    private record Found(Participant one, String session, SessionSwap swap) {}

    /** Anybody of the trust who could swap. */
    private Found anybody() {
        return participants.list(LARKFIELD).block().stream()
                .flatMap(this::possible)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Found> possible(Participant one) {
        Offer offer = offers.find(WAYMARK, one.enrolment().offerId()).block();
        return one.summary().sessionIds().stream()
                .filter(id -> offer.session(id).start().toLocalDate().isAfter(TestClock.TODAY.plusWeeks(5)))
                .flatMap(id -> partners(one.id(), id).stream().map(swap -> new Found(one, id, swap)));
    }

    @Test
    void two_people_get_each_others_date_and_seat() {
        Found found = anybody();
        Participant before = find(found.swap().partnerId());

        swap(found).expectStatus().isOk();

        assertThat(sessions(found.one().id()))
                .contains(found.swap().sessionId())
                .doesNotContain(found.session());
        assertThat(sessions(before.id()))
                .contains(found.session())
                .doesNotContain(found.swap().sessionId());
        assertThat(seated(before, found.session()))
                .contains(before.id())
                .doesNotContain(found.one().id());
        assertThat(seated(before, found.swap().sessionId()))
                .contains(found.one().id())
                .doesNotContain(before.id());
        assertThat(find(found.one().id()).summary().finish())
                .isEqualTo(found.swap().person().finish());
        swap(found).expectStatus().isNotFound();
    }

    @Test
    void neither_changes_where_one_of_them_has_changed_meanwhile() {
        Found found = anybody();
        Participant stale = find(found.swap().partnerId());
        Participant changed = participants.save(WAYMARK, stale).block();
        List<String> oneBefore = sessions(found.one().id());

        StepVerifier.create(exchanges.exchange(
                        LARKFIELD,
                        new Exchanges.Exchanging(
                                find(found.one().id()),
                                found.session(),
                                with(oneBefore, found.session(), found.swap().sessionId())),
                        new Exchanges.Exchanging(
                                stale,
                                found.swap().sessionId(),
                                with(stale.summary().sessionIds(), found.swap().sessionId(), found.session()))))
                .verifyError(StaleVersionException.class);

        assertThat(sessions(found.one().id())).isEqualTo(oneBefore);
        assertThat(find(stale.id())).isEqualTo(changed);
        assertThat(seated(stale, found.session())).contains(found.one().id()).doesNotContain(stale.id());
        assertThat(seated(stale, found.swap().sessionId()))
                .contains(stale.id())
                .doesNotContain(found.one().id());
    }

    @Test
    void another_trusts_lead_finds_nobody_to_swap() {
        Participant somebody = participants.list(LARKFIELD).block().stream()
                .filter(one -> !one.summary().sessionIds().isEmpty())
                .findFirst()
                .orElseThrow();

        api.as("other-lead")
                .get()
                .uri(
                        "/api/v1/participants/{id}/swap-partners?from={from}",
                        somebody.id(),
                        somebody.summary().sessionIds().getLast())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static List<String> with(List<String> sessions, String without, String instead) {
        return Stream.concat(sessions.stream().filter(id -> !id.equals(without)), Stream.of(instead))
                .toList();
    }

    private Participant find(String id) {
        return participants.find(WAYMARK, id).block();
    }

    private List<String> sessions(String id) {
        return find(id).summary().sessionIds();
    }

    private List<String> seated(Participant who, String session) {
        Offer offer = offers.find(WAYMARK, who.enrolment().offerId()).block();
        return Optional.ofNullable(seats.of(offer).block().get(session)).orElse(List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }

    private List<SessionSwap> partners(String id, String from) {
        return api.as("marcus")
                .get()
                .uri("/api/v1/participants/{id}/swap-partners?from={from}", id, from)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<SessionSwap>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ResponseSpec swap(Found found) {
        return api.as("marcus")
                .post()
                .uri(
                        "/api/v1/participants/{id}/session-swaps?from={from}&with={with}&to={to}",
                        found.one().id(),
                        found.session(),
                        found.swap().partnerId(),
                        found.swap().sessionId())
                .exchange();
    }
}
