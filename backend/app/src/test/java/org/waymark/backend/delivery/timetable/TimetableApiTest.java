package org.waymark.backend.delivery.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.Problem;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.HubWanted;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Kind;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.contract.delivery.SessionWanted.Repeat;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.contract.message.Notice;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.RebookingWanted;
import org.waymark.contract.rebooking.RebookingWanted.SessionName;

class TimetableApiTest extends ApiTest {

    private static final String DAY = "2027-02-02T";
    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private PersonRepository people;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private String offerId;
    private String topic;
    private Hub hub;

    /** An offer and a hub that no test shares. Its rooms and facilitators are its own, so nothing else clashes. */
    @BeforeEach
    void makeAnOffer() {
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.providerId().equals("fernhill")
                        || one.providerName().startsWith("Fernhill"))
                .filter(one -> one.qualification().equals("NPQSL"))
                .findFirst()
                .orElseThrow();
        offerId = "timetable-" + UUID.randomUUID();
        topic = any.sessions().getFirst().topicId();
        offers.put(WAYMARK, any.copy(offerId).with(Offer.Status.DRAFT).withSessions(List.of()))
                .block();
        hub = body(addHub(hub("Quarry Hub", 400_000, 300_000)).expectStatus().isCreated(), Hub.class);
    }

    private static HubWanted hub(String name, @Nullable Integer easting, @Nullable Integer northing) {
        return new HubWanted(name, null, easting, northing, List.of(new Hub.Room("Hall", 40)), List.of("step-free"));
    }

    private ResponseSpec addHub(HubWanted wanted) {
        return api.as("helen")
                .post()
                .uri("/api/v1/hubs")
                .header("Idempotency-Key", offerId)
                .bodyValue(wanted)
                .exchange();
    }

    private SessionWanted at(String time) {
        return wanted(DAY + time, 24, null, null, false);
    }

    private SessionWanted wanted(
            String start, int count, @Nullable Facilitator facilitator, @Nullable Repeat repeat, boolean despite) {
        return new SessionWanted(
                topic,
                java.time.LocalDateTime.parse(start),
                120,
                hub.id(),
                "Hall",
                count,
                facilitator,
                null,
                List.of(),
                false,
                repeat,
                despite);
    }

    private Facilitator facilitator() {
        return new Facilitator("Priya Nair", "priya." + offerId + "@waymark.example");
    }

    private ResponseSpec add(String user, String key, SessionWanted wanted) {
        return api.as(user)
                .post()
                .uri("/api/v1/offers/{id}/sessions", offerId)
                .header("Idempotency-Key", key)
                .bodyValue(wanted)
                .exchange();
    }

    private List<TimetabledSession> added(String key, SessionWanted wanted) {
        return add("helen", key, wanted)
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Page<TimetabledSession>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private SessionCheck check(SessionWanted wanted) {
        return body(
                api.as("helen")
                        .post()
                        .uri("/api/v1/offers/{id}/sessions/check", offerId)
                        .bodyValue(wanted)
                        .exchange()
                        .expectStatus()
                        .isOk(),
                SessionCheck.class);
    }

    private ResponseSpec change(String sessionId, @Nullable String etag, SessionWanted wanted) {
        String tag = etag == null ? etag(sessionId) : etag;
        return api.as("helen")
                .put()
                .uri("/api/v1/offers/{id}/session?id={session}", offerId, sessionId)
                .header("If-Match", tag)
                .bodyValue(wanted)
                .exchange();
    }

    private String etag(String sessionId) {
        return api.as("helen")
                .get()
                .uri("/api/v1/offers/{id}/session?id={session}", offerId, sessionId)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(TimetabledSession.class)
                .getResponseHeaders()
                .getETag();
    }

    private static <T> T body(ResponseSpec answer, Class<T> type) {
        return answer.expectBody(type).returnResult().getResponseBody();
    }

    private static String refusal(ResponseSpec answer, int status) {
        return body(answer.expectStatus().isEqualTo(status), Problem.class).detail();
    }

    @Test
    void a_hub_without_a_place_is_refused_with_what_to_give() {
        assertThat(refusal(addHub(hub("Nowhere", null, null)), 422))
                .isEqualTo("Journeys to the hub cannot be worked out without its place."
                        + " Give its postcode, or its easting and northing.");
        assertThat(refusal(addHub(new HubWanted("Nowhere", "zz9 9zz", null, null, List.of(), List.of())), 422))
                .contains("ZZ9 9ZZ", "easting and northing");
    }

    @Test
    void a_hub_is_of_all_offers_and_changed_in_all() {
        var read = api.as("helen")
                .get()
                .uri("/api/v1/hubs/{id}", hub.id())
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Hub.class);
        String tag = read.getResponseHeaders().getETag();
        var wanted = hub("Quarry Hall", 400_100, 300_100);

        var answer = api.as("helen")
                .put()
                .uri("/api/v1/hubs/{id}", hub.id())
                .header("If-Match", tag)
                .bodyValue(wanted)
                .exchange();
        assertThat(body(answer.expectStatus().isOk(), Hub.class).name()).isEqualTo("Quarry Hall");

        assertThat(offers.list(WAYMARK).block().stream()
                        .flatMap(offer -> offer.hubs().stream())
                        .filter(known -> known.id().equals(hub.id())))
                .hasSizeGreaterThan(1)
                .allMatch(known -> known.name().equals("Quarry Hall"));
        api.as("helen")
                .put()
                .uri("/api/v1/hubs/{id}", hub.id())
                .header("If-Match", tag)
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void another_provider_has_no_such_hub_and_no_such_offer() {
        api.as("other-manager")
                .get()
                .uri("/api/v1/hubs/{id}", hub.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        add("other-manager", "other", at("13:00")).expectStatus().isNotFound();
    }

    @Test
    void the_same_request_twice_adds_one_session() {
        var first = added("once", at("09:00"));

        assertThat(added("once", at("09:00"))).isEqualTo(first);
        assertThat(offers.find(WAYMARK, offerId).block().sessions()).hasSize(1);
    }

    @Test
    void a_series_passes_over_the_holidays_and_belongs_together() {
        var made = added("series", wanted("2027-02-09T09:00", 24, null, new Repeat(1, 3), false));

        assertThat(made)
                .extracting(session -> session.start().toLocalDate().toString())
                .containsExactly("2027-02-09", "2027-02-23", "2027-03-02");
        assertThat(made).extracting(TimetabledSession::seriesId).doesNotContainNull();
    }

    @Test
    void a_room_and_a_facilitator_are_in_one_place_at_a_time() {
        added("first", wanted(DAY + "09:00", 24, facilitator(), null, false));

        assertThat(refusal(add("helen", "second", wanted(DAY + "10:59", 24, facilitator(), null, true)), 409))
                .contains("Hall is taken then: NPQSL, Tuesday 2 February 2027 at 09:00, Quarry Hub.")
                .contains("Priya Nair runs another session then");
        added("after", wanted(DAY + "11:00", 24, facilitator(), null, false));
    }

    @Test
    void what_an_amendment_holds_of_its_offer_is_there_once() {
        String id = added("amended", at("09:00")).getFirst().id();
        Offer offer = offers.find(WAYMARK, offerId).block();
        offers.insert(WAYMARK, offer.amending("amendment-" + offerId, offerId, null))
                .block();

        change(id, null, at("13:00")).expectStatus().isOk();
        added("in its place", at("09:00"));
        assertThat(seen(hub.id()).sessions()).isEqualTo(2);
        assertThat(body(rebook(null, hub.id(), null), Rebooking.class).sessions())
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.offerId()).isEqualTo(offerId));
    }

    @Test
    void a_session_is_not_held_at_a_time_at_which_its_room_is_taken() {
        String id = added("first", at("09:00")).getFirst().id();
        added("second", at("13:00"));

        assertThat(refusal(rebook(id, null, DAY + "14:00"), 409)).startsWith("Hall is taken then");
        assertThat(refusal(rebook(id, null, "2035-02-06T09:00"), 409)).contains("is outside the offer");
        assertThat(refusal(rebook(id, null, "2027-03-28T01:30"), 422)).startsWith("There is no Sunday");
        rebook(id, null, DAY + "10:00").expectStatus().isCreated();
    }

    /** One session, or a hub's day. */
    private ResponseSpec rebook(@Nullable String sessionId, @Nullable String hubId, @Nullable String instead) {
        var wanted = new RebookingWanted(
                sessionId == null ? List.of() : List.of(new SessionName(offerId, sessionId)),
                hubId,
                hubId == null ? null : java.time.LocalDate.parse(DAY.substring(0, 10)),
                "The hall is flooded.",
                instead == null ? null : java.time.LocalDateTime.parse(instead));
        return api.as("helen")
                .post()
                .uri("/api/v1/rebookings")
                .header("Idempotency-Key", offerId + instead)
                .bodyValue(wanted)
                .exchange();
    }

    private Hub seen(String id) {
        return body(api.as("helen").get().uri("/api/v1/hubs/{id}", id).exchange(), Hub.class);
    }

    @Test
    void what_can_be_put_up_with_is_said_first_and_saved_then() {
        var easterMonday = wanted("2027-03-29T09:00", 24, null, null, false);

        assertThat(check(easterMonday).clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.stops()).isFalse())
                .satisfies(clash -> assertThat(clash.kind()).isEqualTo(Kind.BANK_HOLIDAY));
        assertThat(refusal(add("helen", "easter", easterMonday), 409)).contains("bank holiday");
        added("easter", wanted("2027-03-29T09:00", 24, null, null, true));
    }

    @Test
    void a_time_outside_the_offer_or_too_many_for_the_room_cannot_be_put_up_with() {
        assertThat(check(wanted("2035-02-06T09:00", 24, null, null, true)).clashes())
                .anyMatch(clash -> clash.kind() == Kind.OUTSIDE_OFFER && clash.stops());
        assertThat(check(wanted(DAY + "09:00", 41, null, null, true)).clashes())
                .anyMatch(clash -> clash.sentence().equals("Hall has 40 seats, the session 41."));
    }

    @Test
    void an_hour_that_does_not_exist_is_refused() {
        assertThat(refusal(add("helen", "night", wanted("2027-03-28T01:30", 24, null, null, true)), 422))
                .startsWith("There is no Sunday 28 March 2027 at 01:30");
    }

    @Test
    void there_are_never_fewer_seats_than_are_taken() {
        String id = added("seats", at("09:00")).getFirst().id();
        Offer offer = offers.find(WAYMARK, offerId).block();
        seats.ask(offer, List.of(id), "ada", null).block();
        seats.ask(offer, List.of(id), "ben", null).block();

        assertThat(refusal(change(id, null, wanted(DAY + "09:00", 1, null, null, false)), 409))
                .isEqualTo("2 seats are taken, so there cannot be fewer.");
        change(id, null, wanted(DAY + "09:00", 2, null, null, false))
                .expectStatus()
                .isOk();
    }

    @Test
    void a_session_that_somebody_has_a_seat_in_stays_where_it_is() {
        String id = added("stays", at("09:00")).getFirst().id();
        change(id, null, at("10:00")).expectStatus().isOk();
        seats.ask(offers.find(WAYMARK, offerId).block(), List.of(id), "ada", null)
                .block();

        assertThat(refusal(change(id, null, at("09:00")), 409))
                .startsWith("1 person has a seat in it")
                .contains("Reschedule it instead");
    }

    @Test
    void another_way_to_join_is_told_to_those_who_have_a_seat() {
        String id = added("told", at("09:00")).getFirst().id();
        String who = "comes-to-" + offerId;
        people.save(
                        WAYMARK,
                        new Person(
                                who,
                                "Ada",
                                "Leader",
                                "",
                                "No school",
                                null,
                                null,
                                Phase.PRIMARY,
                                SchoolKind.MAINSTREAM,
                                List.of()),
                        "provider-fernhill")
                .block();
        api.asPerson(who);
        seats.ask(offers.find(WAYMARK, offerId).block(), List.of(id), who, null).block();

        for (String link : List.of("https://meet.example/a", "https://meet.example/a", "https://meet.example/b")) {
            change(id, null, joinedAt(link)).expectStatus().isOk();
        }
        assertThat(noticesOf(who))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.title()).isEqualTo("How to take part in a session has changed"))
                .anySatisfy(notice -> assertThat(notice.text()).contains("To join: https://meet.example/b"));
    }

    private SessionWanted joinedAt(String link) {
        SessionWanted w = at("09:00");
        return new SessionWanted(
                w.topicId(),
                w.start(),
                w.minutes(),
                w.hubId(),
                w.room(),
                w.seats(),
                null,
                new SessionWanted.Online(link, null, null),
                w.access(),
                false,
                null,
                false);
    }

    private List<Notice> noticesOf(String personId) {
        return api.asPerson(personId)
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void who_was_slower_does_not_overwrite() {
        String id = added("slower", at("09:00")).getFirst().id();
        String tag = etag(id);
        change(id, tag, wanted(DAY + "09:00", 30, null, null, false))
                .expectStatus()
                .isOk();

        change(id, tag, wanted(DAY + "09:00", 20, null, null, false))
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void a_change_elsewhere_in_the_offer_is_no_reason_to_refuse() {
        String id = added("mine", at("09:00")).getFirst().id();
        String tag = etag(id);
        added("yours", at("14:00"));

        change(id, tag, wanted(DAY + "09:00", 30, null, null, false))
                .expectStatus()
                .isOk();
    }

    @Test
    void an_offer_of_before_hubs_had_rooms_and_sessions_arrangements_still_loads() {
        added("old", at("09:00"));
        Document stored = mongo.findById(offerId, Document.class, "offers").block();
        stored.getList("hubs", Document.class)
                .forEach(old -> List.of("postcode", "rooms", "access").forEach(old::remove));
        stored.getList("sessions", Document.class)
                .forEach(old -> List.of("room", "facilitatorId", "joinLink", "seriesId", "cancelledBy")
                        .forEach(old::remove));
        // Another version is read from the store, not from memory.
        mongo.save(stored.append("version", stored.getLong("version") + 1), "offers")
                .block();

        Offer loaded = offers.find(WAYMARK, offerId).block();

        assertThat(loaded.hub(hub.id()).rooms()).isEmpty();
        assertThat(loaded.sessions()).singleElement().satisfies(session -> {
            assertThat(session.arrangements()).isEqualTo(Offer.Arrangements.NONE);
            assertThat(session.isHeld()).isTrue();
        });
    }
}
