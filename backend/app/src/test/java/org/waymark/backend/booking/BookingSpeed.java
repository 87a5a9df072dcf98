package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.testing.TestClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long a booking takes while a hundred a second are made and pathways are planned behind them; printed. */
@Tag("long")
class BookingSpeed extends BookingCrowd {

    private static final int A_SECOND = 100;
    private static final int SECONDS = 20;
    private static final int WARM_UP = 300;
    private static final int PEOPLE = 400;

    private record Answer(int status, double millis) {}

    @Test
    void a_hundred_bookings_a_second_are_answered_fast() {
        change(offer -> offer.withSessions(offer.sessions().stream()
                .map(session -> session.withSeats(10_000))
                .toList()));
        List<String> sessions = apart();
        List<Booker> all = crowd(PEOPLE);
        int wanted = A_SECOND * SECONDS + WARM_UP;
        assertThat(PEOPLE * sessions.size()).isGreaterThanOrEqualTo(wanted);

        List<Answer> answers = Flux.interval(Duration.ofMillis(1000 / A_SECOND))
                .onBackpressureBuffer()
                .take(wanted)
                .flatMap(i -> timed(all.get((int) (i % PEOPLE)), sessions.get((int) (i / PEOPLE))), PEOPLE)
                .collectList()
                .block(Duration.ofMinutes(8));

        List<Double> times =
                answers.stream().skip(WARM_UP).map(Answer::millis).sorted().toList();
        System.out.printf(
                "%d bookings at %d a second: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                times.size(), A_SECOND, at(times, 0.5), at(times, 0.95), at(times, 0.99), times.getLast());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    private Mono<Answer> timed(Booker who, String sessionId) {
        long begun = System.nanoTime();
        return book(who, sessionId).map(status -> new Answer(status, (System.nanoTime() - begun) / 1e6));
    }

    /** One of each topic that somebody like them takes, no two at the same time. */
    private List<String> apart() {
        Offer offer = offer();
        Set<String> topics = plan(person("model")).sessionIds().stream()
                .map(id -> offer.session(id).topicId())
                .collect(Collectors.toSet());
        List<Offer.Session> chosen = new ArrayList<>();
        for (Offer.Session session : offer.sessions()) {
            if (topics.contains(session.topicId())
                    && session.start().isAfter(TestClock.TODAY.plusDays(90).atStartOfDay())
                    && chosen.stream()
                            .noneMatch(one -> one.topicId().equals(session.topicId()) || one.overlaps(session))) {
                chosen.add(session);
            }
        }
        return chosen.stream().map(Offer.Session::id).toList();
    }
}
