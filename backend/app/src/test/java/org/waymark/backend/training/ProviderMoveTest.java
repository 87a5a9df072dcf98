package org.waymark.backend.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.training.ProviderMove;
import org.waymark.contract.training.ProviderMove.State;
import org.waymark.contract.training.ProviderOption;

/** Ellen Marsh asks the other provider for a place. */
class ProviderMoveTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String WHO = "ellen-marsh";
    private static final String AT = "/api/v1/participants/" + WHO + "/provider-move";

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Document asTheyWere;
    private Document personAsTheyWere;

    @BeforeEach
    void rememberThem() {
        asTheyWere = mongo.findById(WHO, Document.class, "participants").block();
        personAsTheyWere = mongo.findById(WHO, Document.class, "people").block();
    }

    @AfterEach
    void putThemBack() {
        Participant moved = ellen();
        seats.takeBack(moved.enrolment().offerId(), moved.summary().sessionIds(), WHO)
                .block();
        mongo.save(asTheyWere, "participants").block();
        mongo.save(personAsTheyWere, "people").block();
        participants.changed(WAYMARK, WHO).block();
        seats.ask(offer(ellen()), ellen().summary().sessionIds(), WHO, null).block();
        mongo.remove(new Query(), "provider_moves").block();
    }

    @Test
    void open_cohorts_of_other_providers_are_shown_with_what_they_come_to() {
        List<ProviderOption> options = api.asPerson(WHO)
                .get()
                .uri(AT + "/options")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<ProviderOption>>() {})
                .returnResult()
                .getResponseBody()
                .items();

        assertThat(options).isNotEmpty().allSatisfy(option -> {
            assertThat(option.cohort().present()).isFalse();
            assertThat(option.told()).isNotEmpty();
        });
        assertThat(options).anyMatch(option -> option.provider().equals("Other Provider"));
    }

    @Test
    void whoever_asks_keeps_their_place_until_the_other_provider_gives_one() {
        Participant before = ellen();

        assertThat(body(ask(OtherTenant.OFFER)).state()).isEqualTo(State.ASKED);
        ask(OtherTenant.OFFER).expectStatus().isOk();

        assertThat(ellen()).isEqualTo(before);
        assertThat(waiting("other-manager"))
                .extracting(ProviderMove::participantId)
                .containsExactly(WHO);
        assertThat(waiting("helen")).isEmpty();
    }

    @Test
    void once_it_is_given_they_are_there_with_all_they_have_done_and_with_seats() {
        Participant before = ellen();
        ask(OtherTenant.OFFER).expectStatus().isOk();

        assertThat(body(give("other-manager")).state()).isEqualTo(State.MOVED);
        give("other-manager").expectStatus().isOk();

        Participant moved = ellen();
        assertThat(moved.providerId()).isEqualTo(OtherTenant.PROVIDER);
        assertThat(moved.enrolment().offerId()).isEqualTo(OtherTenant.OFFER);
        assertThat(moved.summary().stepsDone()).isEqualTo(before.summary().stepsDone());
        assertThat(participants
                        .find(new Scope.Provider(before.providerId()), WHO)
                        .blockOptional())
                .isEmpty();
        Offer left = offer(before);
        before.summary().sessionIds().stream()
                .filter(id -> left.session(id).start().isAfter(TestClock.TODAY.atTime(23, 0)))
                .forEach(id -> assertThat(holders(left, id)).doesNotContain(WHO));
        Offer joined = offer(moved);
        moved.summary().sessionIds().stream()
                .filter(id -> joined.findSession(id)
                        .filter(session -> session.start().isAfter(TestClock.TODAY.atTime(23, 0)))
                        .isPresent())
                .forEach(id -> assertThat(holders(joined, id)).contains(WHO));
    }

    @Test
    void a_crash_before_the_wish_is_marked_is_mended_by_giving_again() {
        ask(OtherTenant.OFFER).expectStatus().isOk();
        Document wish = mongo.findById(WHO, Document.class, "provider_moves").block();
        give("other-manager").expectStatus().isOk();
        Participant moved = ellen();
        mongo.save(wish, "provider_moves").block();

        assertThat(body(give("other-manager")).state()).isEqualTo(State.MOVED);

        assertThat(ellen()).isEqualTo(moved);
    }

    @Test
    void whoever_is_refused_keeps_their_place_and_can_ask_again() {
        Participant before = ellen();
        ask(OtherTenant.OFFER).expectStatus().isOk();

        ProviderMove refused = body(api.as("other-manager")
                .post()
                .uri("/api/v1/provider-moves/" + WHO + "/refuse")
                .exchange());

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(ellen()).isEqualTo(before);
        give("other-manager").expectStatus().isEqualTo(409);
        assertThat(body(ask(OtherTenant.OFFER)).state()).isEqualTo(State.ASKED);
    }

    @Test
    void a_wish_is_taken_back() {
        ask(OtherTenant.OFFER).expectStatus().isOk();

        api.asPerson(WHO).delete().uri(AT).exchange().expectStatus().isOk();
        api.asPerson(WHO).delete().uri(AT).exchange().expectStatus().isOk();

        assertThat(waiting("other-manager")).isEmpty();
        give("other-manager").expectStatus().isNotFound();
    }

    @Test
    void nobody_asks_for_a_cohort_of_their_own_provider_or_gives_a_place_for_another_one() {
        ask(ellen().enrolment().offerId()).expectStatus().isNotFound();
        ask(OtherTenant.OFFER).expectStatus().isOk();

        give("helen").expectStatus().isNotFound();
        api.as("joel").get().uri(AT).exchange().expectStatus().isNotFound();
    }

    private ResponseSpec ask(String offerId) {
        return api.asPerson(WHO).put().uri(AT + "?offerId=" + offerId).exchange();
    }

    private ResponseSpec give(String user) {
        return api.as(user)
                .post()
                .uri("/api/v1/provider-moves/" + WHO + "/give")
                .exchange();
    }

    private static ProviderMove body(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(ProviderMove.class)
                .returnResult()
                .getResponseBody();
    }

    private List<ProviderMove> waiting(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/provider-moves")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<ProviderMove>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private Participant ellen() {
        return participants.find(WAYMARK, WHO).block();
    }

    private Offer offer(Participant of) {
        return offers.find(WAYMARK, of.enrolment().offerId()).block();
    }

    private List<String> holders(Offer offer, String sessionId) {
        return seats.of(offer).block().getOrDefault(sessionId, List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }
}
