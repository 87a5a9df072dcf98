package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.store.ExchangeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import reactor.core.publisher.Mono;

/** The process is killed between any two steps of an exchange, and another one takes over. */
class ExchangeSweepTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Scope.Trust LARKFIELD = new Scope.Trust("trust-larkfield");

    @Autowired
    private ExchangeSweep sweep;

    @Autowired
    private SeatSweep seatSweep;

    @Autowired
    private ExchangeRepository exchanges;

    @Autowired
    private Pathways pathways;

    @Autowired
    private PathwaySeats pathwaySeats;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private Today today;

    @Autowired
    private TestClock clock;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private final List<Document> asTheyWere = new ArrayList<>();

    @AfterEach
    void putThemBack() {
        for (Document one : asTheyWere) {
            Participant now = participants.find(WAYMARK, one.getString("_id")).block();
            mongo.save(one, "participants").block();
            participants.changed(WAYMARK, now.id()).block();
            Participant then = find(now.id());
            pathwaySeats.ask(then).block();
            pathwaySeats.giveBack(now, then.summary().sessionIds()).block();
        }
    }

    private record Two(Participant one, String gives, Participant other, String othersGives) {

        List<String> sessionsOfOne() {
            return with(one.summary().sessionIds(), gives, othersGives);
        }

        List<String> sessionsOfOther() {
            return with(other.summary().sessionIds(), othersGives, gives);
        }

        private static List<String> with(List<String> sessions, String without, String instead) {
            return Stream.concat(sessions.stream().filter(id -> !id.equals(without)), Stream.of(instead))
                    .toList();
        }

        Exchange exchange(Today today) {
            return new Exchange(
                    "killed-" + System.nanoTime(),
                    one.enrolment().offerId(),
                    today.instant(),
                    new Exchange.Side(one.id(), one.pathwayId(), gives, sessionsOfOne()),
                    new Exchange.Side(other.id(), other.pathwayId(), othersGives, sessionsOfOther()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void both_or_neither_have_exchanged_and_no_session_has_more_people_than_before(int stepsDone) {
        Two two = anyTwo();
        remember(two);
        // What other tests left held goes first.
        clock.advance(Duration.ofMinutes(15));
        seatSweep.sweep().block();
        Map<String, Integer> before = counts(two);
        Mono<?>[] steps = steps(two);
        for (int step = 0; step < stepsDone; step++) {
            steps[step].block();
        }

        clock.advance(Duration.ofMinutes(15));
        // Either sweep may come first.
        Stream.of(sweep.sweep(), seatSweep.sweep(), sweep.sweep()).forEach(Mono::block);

        boolean oneHas = find(two.one().id()).summary().sessionIds().contains(two.othersGives());
        boolean otherHas = find(two.other().id()).summary().sessionIds().contains(two.gives());
        assertThat(oneHas).isEqualTo(otherHas).isEqualTo(stepsDone > 3);
        assertThat(counts(two)).isEqualTo(before);
        assertThat(holders(two, two.gives())).contains((oneHas ? two.other() : two.one()).id());
        assertThat(holders(two, two.othersGives())).contains((oneHas ? two.one() : two.other()).id());
        assertThat(exchanges.list(WAYMARK).collectList().block()).isEmpty();
    }

    @Test
    void an_exchange_that_has_just_begun_is_left_to_whoever_began_it() {
        Two two = anyTwo();
        Exchange exchange = two.exchange(today);
        exchanges.insert(WAYMARK, exchange).block();

        assertThat(sweep.sweep().block()).isZero();

        exchanges.delete(WAYMARK, exchange).block();
    }

    /** As {@link Exchanges} does them, one after the other. */
    private Mono<?>[] steps(Two two) {
        return new Mono<?>[] {
            exchanges.insert(WAYMARK, two.exchange(today)),
            Mono.defer(() -> pathwaySeats.beside(two.one(), two.othersGives())),
            Mono.defer(() -> pathwaySeats.beside(two.other(), two.gives())),
            Mono.defer(() -> sit(two.one(), two.sessionsOfOne(), two.other())),
            Mono.defer(() -> sit(two.other(), two.sessionsOfOther(), two.one())),
            Mono.defer(() -> pathwaySeats.takeBack(two.one(), two.gives())),
            Mono.defer(() -> pathwaySeats.takeBack(two.other(), two.othersGives()))
        };
    }

    private Mono<Participant> sit(Participant who, List<String> sessions, Participant leaver) {
        return pathways.withSessions(who, sessions, leaver.id()).flatMap(resat -> pathways.sit(LARKFIELD, who, resat));
    }

    /** Of the trust, for whom it fits. */
    private Two anyTwo() {
        List<Participant> people = participants.list(LARKFIELD).block();
        return people.stream()
                .flatMap(one -> people.stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .filter(other -> other.enrolment()
                                .offerId()
                                .equals(one.enrolment().offerId()))
                        .flatMap(other -> pairs(one, other)))
                .filter(this::fits)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Two> pairs(Participant one, Participant other) {
        Offer offer = offers.find(WAYMARK, one.enrolment().offerId()).block();
        return toCome(offer, one)
                .flatMap(mine -> toCome(offer, other)
                        .filter(theirs -> theirs.topicId().equals(mine.topicId())
                                && !theirs.id().equals(mine.id()))
                        .map(theirs -> new Two(one, mine.id(), other, theirs.id())));
    }

    private static Stream<Offer.Session> toCome(Offer offer, Participant who) {
        return who.summary().sessionIds().stream()
                .map(offer::session)
                .filter(session -> session.start().toLocalDate().isAfter(TestClock.TODAY.plusWeeks(5)));
    }

    private boolean fits(Two two) {
        return pathways.withSessions(two.one(), two.sessionsOfOne(), two.other().id())
                                .block()
                                .planned()
                        != null
                && pathways.withSessions(
                                        two.other(),
                                        two.sessionsOfOther(),
                                        two.one().id())
                                .block()
                                .planned()
                        != null;
    }

    private void remember(Two two) {
        Stream.of(two.one(), two.other())
                .map(who ->
                        mongo.findById(who.id(), Document.class, "participants").block())
                .forEach(asTheyWere::add);
    }

    private Map<String, Integer> counts(Two two) {
        return Map.of(
                two.gives(), holders(two, two.gives()).size(),
                two.othersGives(), holders(two, two.othersGives()).size());
    }

    private Set<String> holders(Two two, String session) {
        Offer offer = offers.find(WAYMARK, two.one().enrolment().offerId()).block();
        return seats.of(offer).block().getOrDefault(session, List.of()).stream()
                .map(Seat::participantId)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Participant find(String id) {
        return participants.find(WAYMARK, id).block();
    }
}
