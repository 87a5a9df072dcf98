package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.contract.identity.Role;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;

/** A partner that runs the cohort of the other provider of the tests, for as long as a test lasts. */
class PartnerTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Scope.Partner PARTNER = new Scope.Partner("partner-of-test");

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private ParticipantLists lists;

    @Autowired
    private AccountRepository accounts;

    @BeforeEach
    void runTheOffer() {
        runBy(PARTNER.partnerId());
        accounts.save(new Account(
                        "account-running",
                        "running@waymark.example",
                        "Run Ning",
                        "no password",
                        null,
                        List.of(new Membership(Role.PARTNER, PARTNER.partnerId(), "Partner", null, null)),
                        true))
                .block();
    }

    @AfterEach
    void giveItBack() {
        runBy(null);
    }

    private void runBy(@Nullable String partner) {
        Offer offer = offers.find(WAYMARK, OtherTenant.OFFER).block();
        offers.put(WAYMARK, offer.with(offer.course().withPartner(partner))).block();
    }

    @Test
    void sees_the_people_and_sessions_of_the_cohorts_that_it_runs() {
        assertThat(people()).extracting(ParticipantRow::id).containsExactly(OtherTenant.PARTICIPANT);
        assertThat(pathway()
                        .expectBody(Pathway.class)
                        .returnResult()
                        .getResponseBody()
                        .steps())
                .isNotEmpty();
        get("/api/v1/offers/other-offer/sessions").expectStatus().isOk();
        assertThat(lists.of(PARTNER).block())
                .isEqualTo(participants.list(PARTNER).block());
    }

    @Test
    void finds_nothing_of_cohorts_that_the_provider_or_others_run() {
        get("/api/v1/participants/amara-osei/pathway").expectStatus().isNotFound();
        get("/api/v1/offers/" + api.offerOf("NPQSL").id() + "/sessions")
                .expectStatus()
                .isNotFound();
        get("/api/v1/people").expectStatus().isForbidden();
        get("/api/v1/places/waiting").expectStatus().isForbidden();
    }

    @Test
    void an_offer_that_is_taken_back_is_out_of_reach_at_once() {
        assertThat(people()).isNotEmpty();
        runBy(null);

        assertThat(people()).isEmpty();
        pathway().expectStatus().isNotFound();
    }

    @Test
    void changes_nobody() {
        Participant theirs = participants.find(PARTNER, OtherTenant.PARTICIPANT).block();

        assertThatThrownBy(() -> participants.save(PARTNER, theirs).block())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changes_how_a_session_of_its_own_is_run() {
        Offer before = offers.find(WAYMARK, OtherTenant.OFFER).block();
        Offer.Session session = someSession(before);
        TimetabledSession now = body(read(session).expectStatus().isOk());

        TimetabledSession after = body(change(session, tag(session), wanted(now, now.start(), now.seats() + 2))
                .expectStatus()
                .isOk());

        assertThat(after.seats()).isEqualTo(now.seats() + 2);
        assertThat(after.facilitator().name()).isEqualTo("Mo Hale");
        change(session, "\"1\"", wanted(now, now.start(), now.seats()))
                .expectStatus()
                .isEqualTo(412);
        offers.put(WAYMARK, before).block();
    }

    @Test
    void leaves_topic_time_and_place_to_the_provider() {
        Offer.Session session =
                someSession(offers.find(WAYMARK, OtherTenant.OFFER).block());
        TimetabledSession now = body(read(session));
        change(session, tag(session), wanted(now, now.start().plusHours(1), now.seats()))
                .expectStatus()
                .isEqualTo(409);
        runBy(null);
        read(session).expectStatus().isNotFound();
        change(session, "\"1\"", wanted(now, now.start(), now.seats()))
                .expectStatus()
                .isNotFound();
    }

    private static Offer.Session someSession(Offer offer) {
        return offer.sessions().stream()
                .filter(one -> one.isHeld()
                        && one.start().isAfter(TestClock.TODAY.plusWeeks(8).atStartOfDay()))
                .findFirst()
                .orElseThrow();
    }

    private static SessionWanted wanted(TimetabledSession now, LocalDateTime start, int seats) {
        return new SessionWanted(
                now.topicId(),
                start,
                now.minutes(),
                now.hubId(),
                now.room(),
                seats,
                new SessionWanted.Facilitator("Mo Hale", "mo." + UUID.randomUUID() + "@waymark.example"),
                null,
                now.access(),
                now.anchor(),
                null,
                true);
    }

    private ResponseSpec read(Offer.Session session) {
        return api.as("running")
                .get()
                .uri("/api/v1/offers/{offer}/session?id={id}", OtherTenant.OFFER, session.id())
                .exchange();
    }

    private String tag(Offer.Session session) {
        return read(session).expectBody().returnResult().getResponseHeaders().getETag();
    }

    private ResponseSpec change(Offer.Session session, String tag, SessionWanted wanted) {
        return api.as("running")
                .put()
                .uri("/api/v1/offers/{offer}/session?id={id}", OtherTenant.OFFER, session.id())
                .header("If-Match", tag)
                .bodyValue(wanted)
                .exchange();
    }

    private static TimetabledSession body(ResponseSpec answer) {
        return answer.expectBody(TimetabledSession.class).returnResult().getResponseBody();
    }

    @Test
    void the_provider_lists_its_partners() {
        assertThat(api.as("helen")
                        .get()
                        .uri("/api/v1/delivery-partners")
                        .exchange()
                        .expectBody(new ParameterizedTypeReference<Page<Provider>>() {})
                        .returnResult()
                        .getResponseBody()
                        .items())
                .extracting(Provider::name)
                // Other tests give this provider more partners.
                .filteredOn(name -> !name.startsWith("Sedge "))
                .containsExactly("Saltmarsh Teaching School Hub");
    }

    private List<ParticipantRow> people() {
        return get("/api/v1/participants")
                .expectBody(new ParameterizedTypeReference<Page<ParticipantRow>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ResponseSpec pathway() {
        return get("/api/v1/participants/" + OtherTenant.PARTICIPANT + "/pathway");
    }

    private ResponseSpec get(String address) {
        return api.as("running").get().uri(address).exchange();
    }
}
