package org.waymark.backend.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.SeatGivenUp;

/** An offer that no other test touches, with people of its own on it. */
abstract class BookingApiTest extends ApiTest {

    static final Scope.System WAYMARK = new Scope.System();
    static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    OfferRepository offers;

    @Autowired
    ParticipantRepository participants;

    @Autowired
    PersonRepository people;

    @Autowired
    BookingRepository bookings;

    @Autowired
    Pathways pathways;

    @Autowired
    Seats seats;

    @Autowired
    BookingSweep sweep;

    private final List<String> enrolled = new ArrayList<>();
    String offerId = "";

    @BeforeEach
    void makeAnOffer() {
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.id().startsWith("npqsl-"))
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .findFirst()
                .orElseThrow();
        offerId = "own-booking-" + UUID.randomUUID();
        offers.put(WAYMARK, any.copy(offerId).with(any.course().withCohort(offerId)))
                .block();
    }

    /** Lists of the provider and figures of other tests know nothing of them. */
    @AfterEach
    void takeThemOff() {
        enrolled.forEach(id -> participants
                .find(WAYMARK, id)
                .flatMap(one -> participants.delete(WAYMARK, one))
                .block());
        change(offer -> offer.with(Offer.Status.DRAFT));
    }

    Offer offer() {
        return offers.find(WAYMARK, offerId).block();
    }

    void change(UnaryOperator<Offer> change) {
        offers.save(WAYMARK, change.apply(offer())).block();
    }

    Person person(String id) {
        return new Person(
                id,
                "Booker " + id,
                "Leader",
                "",
                "No school",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
    }

    Enrolment enrolment() {
        Offer offer = offer();
        return new Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), TestClock.TODAY);
    }

    PlannedPathway plan(Person person) {
        return pathways.tryOut(
                        person,
                        enrolment(),
                        Learning.none(person.id()),
                        Wishes.of(Phase.PRIMARY).choices(),
                        TestClock.TODAY,
                        null)
                .block()
                .planned();
    }

    String enrol() {
        Person person = person("booker-" + UUID.randomUUID());
        return enrol(person, plan(person));
    }

    String enrol(Person person, PlannedPathway planned) {
        people.save(WAYMARK, person, "provider-fernhill").block();
        var participant = new Participant(
                person,
                0,
                "provider-fernhill",
                enrolment(),
                Wishes.of(Phase.PRIMARY).choices(),
                1,
                planned.id(),
                Summaries.of(planned, Learning.none(person.id())),
                null,
                Standing.ENROLLED);
        pathways.enrol(WAYMARK, participant, planned).block();
        enrolled.add(person.id());
        return person.id();
    }

    Participant participant(String id) {
        return participants.find(WAYMARK, id).block();
    }

    List<String> sessionsOf(String id) {
        return participant(id).summary().sessionIds();
    }

    Bookings bookingsOf(String id) {
        return bookings.get(new Scope.Self(id)).block();
    }

    List<String> seated(String sessionId) {
        Map<String, List<Seat>> all = seats.of(offer()).block();
        return all.getOrDefault(sessionId, List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }

    /** Once the pathway has been planned with what was asked. */
    void untilPlanned(String id) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (bookingsOf(id).isDue()) {
            if (System.nanoTime() > end) throw new AssertionError("still due: " + id);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    List<OwnSession> list(String id) {
        return api.asPerson(id)
                .get()
                .uri("/api/v1/participants/{id}/bookings", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<OwnSession>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    OwnSession own(String id, String topicId) {
        return list(id).stream()
                .filter(one -> one.topicId().equals(topicId))
                .findFirst()
                .orElseThrow();
    }

    /** The first that is booked, at least so many days ahead, and has others to swap to. */
    OwnSession ownAfter(String id, int days) {
        return list(id).stream()
                .filter(one -> one.session() != null && free(one).isPresent())
                .filter(one -> one.session()
                        .start()
                        .isAfter(TestClock.TODAY.plusDays(days).atStartOfDay()))
                .findFirst()
                .orElseThrow();
    }

    static Optional<OwnSession.Other> free(OwnSession own) {
        return own.others().stream()
                .filter(other -> other.problem() == null && other.seatsLeft() > 0)
                .filter(other -> other.session().start().isAfter(own.session().start()))
                .findFirst();
    }

    /** The same session once more, later on the same day, so that it fits wherever the other does. */
    String beside(OwnSession own, int seatCount) {
        String id = "beside-" + UUID.randomUUID();
        Offer.Session like = offer().session(own.session().sessionId());
        change(offer -> offer.with(like.as(id).at(like.start().plusHours(5)).withSeats(seatCount)));
        return id;
    }

    int book(String id, String sessionId, @Nullable String insteadOf) {
        return book(id, UUID.randomUUID().toString(), new BookingWanted(sessionId, insteadOf, false));
    }

    int book(String id, String key, BookingWanted wanted) {
        return api.asPerson(id)
                .post()
                .uri("/api/v1/participants/{id}/bookings", id)
                .header("Idempotency-Key", key)
                .bodyValue(wanted)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    String refusal(String id, String sessionId, @Nullable String insteadOf) {
        return api.asPerson(id)
                .post()
                .uri("/api/v1/participants/{id}/bookings", id)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new BookingWanted(sessionId, insteadOf, false))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    BookingEffect preview(String id, String sessionId, @Nullable String insteadOf) {
        return api.asPerson(id)
                .post()
                .uri("/api/v1/participants/{id}/bookings/preview", id)
                .bodyValue(new BookingWanted(sessionId, insteadOf, false))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(BookingEffect.class)
                .returnResult()
                .getResponseBody();
    }

    int giveUp(String id, String key, String sessionId) {
        return api.asPerson(id)
                .post()
                .uri("/api/v1/participants/{id}/bookings/cancellations", id)
                .header("Idempotency-Key", key)
                .bodyValue(new SeatGivenUp(sessionId))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
