package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.delivery.Seats.Asked;
import org.waymark.backend.delivery.Seats.Wish;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import reactor.core.publisher.Flux;

class SeatsTest extends ApiTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired
    private Seats seats;

    @Autowired
    private SeatSweep sweep;

    @Autowired
    private OfferRepository offers;

    private Offer offer;

    /** With sessions that no test shares. */
    @BeforeEach
    void makeAnOffer() {
        Offer o = offers.list(new Scope.System()).block().getFirst();
        String id = "seats-" + System.nanoTime();
        List<Offer.Session> sessions = List.of(session("few", 20), session("one", 1), session("none", 0));
        offer = o.copy(id).withHubs(List.of()).withSessions(sessions);
        offers.put(new Scope.System(), offer).block();
    }

    private Offer.Session session(String id, int count) {
        return new Offer.Session(
                id, "topic", false, TestClock.TODAY.plusDays(30).atTime(16, 0), 60, null, count, Set.of(), false);
    }

    @Test
    void five_hundred_at_once_get_no_seat_twice() {
        List<Asked> answers = Flux.range(0, 500)
                .flatMap(i -> seats.ask(offer, List.of("few"), "person-" + i, null), 500)
                .collectList()
                .block(LONGEST);

        assertThat(answers.stream().filter(Asked.Had.class::isInstance)).hasSize(20);
        assertThat(holders("few")).hasSize(20);
    }

    @Test
    void all_who_ask_for_the_first_seats_at_once_get_one() {
        List<Asked> answers = Flux.range(0, 20)
                .flatMap(i -> seats.ask(offer, List.of("few"), "person-" + i, null), 20)
                .collectList()
                .block(LONGEST);

        assertThat(answers).hasOnlyElementsOfType(Asked.Had.class);
    }

    @Test
    void asking_again_changes_nothing() {
        seats.ask(offer, List.of("one"), "ada", null).block(LONGEST);

        assertThat(seats.ask(offer, List.of("one"), "ada", null).block(LONGEST)).isEqualTo(new Asked.Had());
        assertThat(seats.of(offer).block(LONGEST).get("one")).hasSize(1);
    }

    @Test
    void who_cannot_have_all_gets_none() {
        seats.ask(offer, List.of("few"), "ada", null).block(LONGEST);

        var asked = seats.ask(offer, List.of("few", "one", "none"), "ada", null).block(LONGEST);

        assertThat(asked).isEqualTo(new Asked.Full(Set.of("none")));
        assertThat(holders("one")).isEmpty();
        assertThat(holders("few")).containsExactly("ada");
    }

    @Test
    void many_who_ask_together_each_get_all_or_none() {
        seats.ask(offer, List.of("few"), "ada", null).block(LONGEST);

        var asked = seats.askAll(
                        offer,
                        List.of(
                                new Wish("ada", List.of("few", "one"), null),
                                new Wish("ben", List.of("few", "one"), null),
                                new Wish("cleo", List.of("few"), null)))
                .block(LONGEST);

        assertThat(asked)
                .isEqualTo(
                        Map.of("ada", new Asked.Had(), "ben", new Asked.Full(Set.of("one")), "cleo", new Asked.Had()));
        assertThat(holders("few")).containsExactlyInAnyOrder("ada", "cleo");
        assertThat(holders("one")).containsExactly("ada");
    }

    @Test
    void a_hundred_groups_at_once_get_no_seat_twice() {
        List<Map<String, Asked>> answers = Flux.range(0, 100)
                .flatMap(
                        group -> seats.askAll(
                                offer,
                                Stream.of("a", "b", "c")
                                        .map(one -> new Wish(one + group, List.of("few"), null))
                                        .toList()),
                        100)
                .collectList()
                .block(LONGEST);

        Set<String> had = answers.stream()
                .flatMap(group -> group.entrySet().stream())
                .filter(answer -> answer.getValue() instanceof Asked.Had)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(had).hasSize(20);
        assertThat(holders("few")).containsExactlyInAnyOrderElementsOf(had);
    }

    @Test
    void of_many_seats_that_go_back_together_each_goes_back_once() {
        Stream.of("ada", "ben", "cleo")
                .forEach(one -> seats.ask(offer, List.of("few"), one, null).block(LONGEST));

        seats.takeBackAll(offer.id(), Map.of("few", List.of("ada", "ben"))).block(LONGEST);
        assertThat(holders("few")).containsExactly("cleo");
        seats.takeBackAll(offer.id(), Map.of("few", List.of("ada", "cleo"))).block(LONGEST);
        assertThat(holders("few")).isEmpty();

        Flux.range(0, 25)
                .concatMap(i -> seats.ask(offer, List.of("few"), "person-" + i, null))
                .blockLast(LONGEST);
        assertThat(holders("few")).hasSize(20);
    }

    @Test
    void a_seat_that_goes_back_is_for_others() {
        seats.ask(offer, List.of("one"), "ada", null).block(LONGEST);

        seats.takeBack(offer.id(), List.of("one"), "ada").block(LONGEST);
        seats.takeBack(offer.id(), List.of("one"), "ada").block(LONGEST);

        assertThat(seats.ask(offer, List.of("one"), "ben", null).block(LONGEST)).isEqualTo(new Asked.Had());
        assertThat(holders("one")).containsExactly("ben");
    }

    @Test
    void the_sweep_takes_back_what_was_held_too_long_or_lost() {
        Instant now = clock.instant();
        seats.ask(offer, List.of("few"), "held", now.plusSeconds(60)).block(LONGEST);
        seats.ask(offer, List.of("few"), "lost", null).block(LONGEST);
        sweep.sweep().block(LONGEST);
        assertThat(holders("few")).containsExactlyInAnyOrder("held", "lost");

        clock.advance(Duration.ofSeconds(61));
        sweep.sweep().block(LONGEST);
        assertThat(holders("few")).containsExactly("lost");

        clock.advance(Duration.ofMinutes(11));
        sweep.sweep().block(LONGEST);
        assertThat(holders("few")).isEmpty();
    }

    @Test
    void the_sweep_leaves_seats_that_pathways_count_on_and_those_of_sessions_that_have_begun() {
        Offer real = offers.list(new Scope.System()).block().stream()
                .filter(one ->
                        one.qualification().equals("NPQSL") && one.providerId().equals("provider-fernhill"))
                .findFirst()
                .orElseThrow();
        var before = taken(real);
        seats.ask(offer, List.of("one"), "ada", null).block(LONGEST);

        clock.advance(Duration.ofDays(31));
        sweep.sweep().block(LONGEST);

        assertThat(before).isNotEmpty();
        assertThat(taken(real)).isEqualTo(before);
        assertThat(holders("one")).containsExactly("ada");
    }

    /** Other tests may have seats held that are over by then. */
    private Map<String, List<Seat>> taken(Offer of) {
        return seats.of(of).block(LONGEST).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(seat -> seat.holdUntil() == null)
                                .toList()));
    }

    private Set<String> holders(String session) {
        return seats.of(offer).block(LONGEST).getOrDefault(session, List.of()).stream()
                .map(Seat::participantId)
                .collect(Collectors.toSet());
    }
}
