package org.waymark.backend.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.message.ListReaders;

/** A provider of its own whose offer a partner runs, with four people of two trusts. */
class WritingToASessionTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Seats seats;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String provider = "provider-" + own;
    private final String partner = "partner-" + own;
    private final String lead = "lead-" + own;
    private Offer offer;

    @BeforeEach
    void anOffer() {
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .filter(one -> one.sessions().size() > 2)
                .findFirst()
                .orElseThrow();
        Offer.Session some = any.sessions().getFirst();
        offer = any.copy("writing-" + own)
                .with(any.course().of(provider, "Provider").withPartner(partner))
                .with(Offer.Status.CLOSED)
                .withSessions(List.of(
                        some.as("hall").at(TestClock.TODAY.plusDays(1).atTime(9, 30)),
                        some.as("library").at(TestClock.TODAY.plusDays(2).atTime(9, 30))));
        offers.put(WAYMARK, offer).block();
        List.of("ada", "ben").forEach(name -> enrol(name, "trust-one-" + own));
        List.of("cleo", "dot").forEach(name -> enrol(name, "trust-two-" + own));
        account(provider, Role.PROVIDER, provider, null);
        account(partner, Role.PARTNER, partner, null);
        account(lead, Role.TRUST_LEAD, "trust-one-" + own, null);
    }

    /** So that no other test comes upon it. */
    @AfterEach
    void hideTheOffer() {
        offers.put(WAYMARK, offer.with(Offer.Status.DRAFT)).block();
    }

    private void enrol(String name, String trustId) {
        Participant like = participants.find(WAYMARK, "tom-whitfield").block();
        String id = name + "-" + own;
        var person = new Person(
                id,
                name,
                "Head of year",
                "school-" + own,
                "School " + own,
                trustId,
                trustId,
                like.person().phase(),
                like.person().kind(),
                List.of());
        var enrolment = new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), TestClock.TODAY);
        participants
                .save(
                        WAYMARK,
                        new Participant(
                                person,
                                0,
                                provider,
                                enrolment,
                                like.choices(),
                                like.plan(),
                                like.pathwayId(),
                                like.summary(),
                                null,
                                like.standing()))
                .block();
        account(id, Role.PARTICIPANT, null, id);
    }

    private void account(String user, Role role, @Nullable String organisationId, @Nullable String personId) {
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        "Name of " + user,
                        "no password",
                        personId,
                        List.of(new Membership(role, organisationId, "Organisation", null, null)),
                        true))
                .block();
    }

    private void book(String name, String session) {
        seats.ask(offer, List.of(session), name + "-" + own, null).block();
    }

    private void hold(String name, Duration from) {
        seats.ask(offer, List.of("hall"), name + "-" + own, clock.instant().plus(from))
                .block();
    }

    @Test
    void those_with_a_seat_or_one_held_are_on_the_list_and_nobody_else() {
        book("ada", "hall");
        hold("ben", Duration.ofDays(2));
        hold("cleo", Duration.ofDays(-1));
        book("dot", "library");

        ListReaders hall = readers(provider, "hall");

        assertThat(hall.people()).isEqualTo(2);
        assertThat(hall.to()).startsWith("with a seat in ").contains(" at 09:30; " + offer.qualification());
        assertThat(readers(provider, "library").people()).isEqualTo(1);
    }

    @Test
    void a_message_to_a_session_is_told_to_be_one() {
        book("ada", "hall");
        book("cleo", "hall");

        ListMessage sent = send(provider, draft(offer.id(), "hall", 2))
                .expectStatus()
                .isAccepted()
                .expectBody(ListMessage.class)
                .returnResult()
                .getResponseBody();

        assertThat(sent.people()).isEqualTo(2);
        assertThat(sent.to()).isEqualTo(readers(provider, "hall").to());
    }

    @Test
    void each_reaches_their_own_people_of_it_only() {
        book("ada", "hall");
        book("cleo", "hall");
        seats.ask(offer, List.of("hall"), "amara-osei", null).block();

        assertThat(readers(provider, "hall").people()).isEqualTo(2);
        assertThat(readers(partner, "hall").people()).isEqualTo(2);
        assertThat(readers(lead, "hall").people()).isEqualTo(1);
    }

    @Test
    void a_session_out_of_sight_is_not_there() {
        book("ada", "hall");

        for (String other : List.of("helen", "other-manager")) {
            list(other, offer.id(), "hall").expectStatus().isNotFound();
            send(other, draft(offer.id(), "hall", 1)).expectStatus().isNotFound();
        }
        offers.put(WAYMARK, offer.with(offer.course().withPartner(null))).block();
        list(partner, offer.id(), "hall").expectStatus().isNotFound();
        list(provider, offer.id(), "kitchen").expectStatus().isNotFound();
        list(provider, "../" + offer.id(), "hall").expectStatus().isNotFound();
        send(provider, draft(null, "hall", 1)).expectStatus().isBadRequest();
        send(provider, draft(offer.id(), "h".repeat(101), 1)).expectStatus().isBadRequest();
    }

    private static ListMessageDraft draft(@Nullable String offerId, String sessionId, int people) {
        return new ListMessageDraft("Room", "It is upstairs.", null, null, null, null, offerId, sessionId, people);
    }

    private ResponseSpec send(String user, ListMessageDraft draft) {
        return api.as(user)
                .post()
                .uri("/api/v1/list-messages")
                .header("Idempotency-Key", "key")
                .bodyValue(draft)
                .exchange();
    }

    private ResponseSpec list(String user, String offerId, String sessionId) {
        return api.as(user)
                .get()
                .uri("/api/v1/list-messages/readers?offerId={offer}&sessionId={session}", offerId, sessionId)
                .exchange();
    }

    private ListReaders readers(String user, String sessionId) {
        return list(user, offer.id(), sessionId)
                .expectStatus()
                .isOk()
                .expectBody(ListReaders.class)
                .returnResult()
                .getResponseBody();
    }
}
