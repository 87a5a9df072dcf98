package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.testing.TestClock;
import reactor.core.publisher.Flux;

/** Over real HTTP, each on a connection of their own. */
@Tag("long")
class BookingRaceTest extends BookingCrowd {

    private static final int CLIENTS = 500;
    private static final int SEATS = 20;

    @Test
    void five_hundred_at_once_on_the_last_twenty_seats_book_twenty() {
        Offer.Session wanted = offer().sessions().stream()
                .filter(session -> sessionTopics().contains(session.topicId()) && !session.inPerson())
                .filter(session ->
                        session.start().isAfter(TestClock.TODAY.plusDays(60).atStartOfDay()))
                .findFirst()
                .orElseThrow();
        change(offer -> offer.with(wanted.withSeats(SEATS)));
        List<Booker> all = crowd(CLIENTS);

        List<Integer> answers = Flux.fromIterable(all)
                .flatMap(one -> book(one, wanted.id()), CLIENTS)
                .collectList()
                .block(LONGEST);

        assertThat(answers).hasSize(CLIENTS).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(SEATS);
        List<String> seated = seated(wanted.id());
        assertThat(new HashSet<>(seated)).hasSize(SEATS).hasSameSizeAs(seated);
        assertThat(seated)
                .allSatisfy(id -> assertThat(bookingsOf(id).find(wanted.id())).isPresent());
        seated.forEach(this::untilPlanned);
        assertThat(seated(wanted.id())).containsExactlyInAnyOrderElementsOf(seated);
    }

    private List<String> sessionTopics() {
        Offer offer = offer();
        return plan(person("model")).sessionIds().stream()
                .map(id -> offer.session(id).topicId())
                .toList();
    }
}
