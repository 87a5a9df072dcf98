package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.OwnSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

/** How long a booking takes while a hundred a second are made and pathways are planned behind them; printed. */
@Tag("long")
class BookingSpeed extends BookingCrowd {

    private static final int A_SECOND = 100;
    private static final int PEOPLE = 800;
    private static final double SLOW = 150;
    private static final int ROUNDS = 5;
    /** As many of each as a server has served that was not started a minute ago. */
    private static final int WARM_UP_ROUNDS = 20;
    /** Each has sessions of its own. */
    private static final int GROUP = 80;

    @Autowired
    private MeterRegistry meters;

    private record Answer(int status, double millis) {}

    @Test
    void a_hundred_bookings_a_second_are_answered_fast() {
        change(offer -> offer.withSessions(offer.sessions().stream()
                .map(session -> session.withSeats(GROUP))
                .toList()));
        List<Booker> all = crowd(PEOPLE);
        List<OwnSession> free = list(all.getFirst().id());
        Set<String> taken = new HashSet<>();
        List<List<String>> sessions = IntStream.range(0, PEOPLE / GROUP)
                .mapToObj(group -> apart(free, taken))
                .toList();
        assertThat(sessions).allSatisfy(each -> assertThat(each).hasSizeGreaterThan(ROUNDS));
        // Spring Security's own tests wrap every signal of every stream, at a sixth of the whole cost.
        Hooks.resetOnLastOperator();
        warmUp(all, sessions);

        Map<String, Long> before = processors();
        Map<String, Long> callsBefore = storeCalls();
        List<Answer> answers = Flux.interval(Duration.ofMillis(1000 / A_SECOND))
                .onBackpressureBuffer()
                .take(PEOPLE * ROUNDS)
                .map(Long::intValue)
                .flatMap(
                        i -> timed(
                                all.get(i % PEOPLE),
                                sessions.get(i % PEOPLE / GROUP).get(1 + i / PEOPLE)),
                        PEOPLE)
                .collectList()
                .block(Duration.ofMinutes(8));

        int half = answers.size() / 2;
        print("first half", answers.subList(0, half));
        print("second half, warm by then", answers.subList(half, answers.size()));
        System.out.println("slow ones asked after so many seconds: "
                + IntStream.range(0, answers.size())
                        .filter(i -> answers.get(i).millis() > SLOW)
                        .mapToObj(i -> i / A_SECOND)
                        .collect(Collectors.groupingBy(second -> second, TreeMap::new, Collectors.counting())));
        processors().entrySet().stream()
                .filter(group -> group.getValue() - before.getOrDefault(group.getKey(), 0L) > 10_000L * answers.size())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(group -> System.out.printf(
                        "%s: %.2f ms of processors a booking%n",
                        group.getKey(),
                        (group.getValue() - before.getOrDefault(group.getKey(), 0L)) / 1e6 / answers.size()));
        storeCalls().entrySet().stream()
                .filter(calls -> calls.getValue() - callsBefore.getOrDefault(calls.getKey(), 0L) > answers.size() / 20)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(calls -> System.out.printf(
                        "%s: %.2f calls of the store a booking%n",
                        calls.getKey(),
                        (double) (calls.getValue() - callsBefore.getOrDefault(calls.getKey(), 0L)) / answers.size()));
        // Those whose pathway was planned since they last booked may have a seat of the topic by now.
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSizeLessThan(answers.size() / 10);
    }

    /** Everybody books a session, and then the same again and again, which changes nothing. */
    private void warmUp(List<Booker> all, List<List<String>> sessions) {
        Flux.range(0, PEOPLE * WARM_UP_ROUNDS)
                .flatMap(
                        i -> book(
                                all.get(i % PEOPLE),
                                sessions.get(i % PEOPLE / GROUP).getFirst()),
                        4)
                .blockLast(Duration.ofMinutes(8));
    }

    /** Nanoseconds by kind of thread: names without their numbers. */
    private static Map<String, Long> processors() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .boxed()
                .filter(id -> threads.getThreadInfo(id) != null)
                .collect(Collectors.groupingBy(
                        id -> threads.getThreadInfo(id).getThreadName().replaceAll("[-\\d.:]+$", ""),
                        Collectors.summingLong(threads::getThreadCpuTime)));
    }

    private Map<String, Long> storeCalls() {
        return meters.find("mongodb.driver.commands").timers().stream()
                .collect(Collectors.groupingBy(
                        timer -> timer.getId().getTag("command") + " "
                                + timer.getId().getTag("collection"),
                        Collectors.summingLong(Timer::count)));
    }

    private static void print(String which, List<Answer> answers) {
        List<Double> times = answers.stream().map(Answer::millis).sorted().toList();
        System.out.printf(
                "%d bookings at %d a second, %s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                times.size(), A_SECOND, which, at(times, 0.5), at(times, 0.95), at(times, 0.99), times.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    private Mono<Answer> timed(Booker who, String sessionId) {
        long begun = System.nanoTime();
        return book(who, sessionId).map(status -> new Answer(status, (System.nanoTime() - begun) / 1e6));
    }

    /** Of each topic one that they may book, no two at the same time, and none that another group has. */
    private List<String> apart(List<OwnSession> free, Set<String> others) {
        List<BookedSession> chosen = new ArrayList<>();
        for (OwnSession topic : free) {
            topic.others().stream()
                    .filter(other -> other.problem() == null)
                    .map(OwnSession.Other::session)
                    .filter(session ->
                            session.start().isAfter(TestClock.TODAY.plusDays(30).atStartOfDay()))
                    .filter(session -> !others.contains(session.sessionId()))
                    .filter(session -> chosen.stream()
                            .noneMatch(one -> one.start()
                                    .toLocalDate()
                                    .equals(session.start().toLocalDate())))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        List<String> ids = chosen.stream().map(BookedSession::sessionId).toList();
        others.addAll(ids);
        return ids;
    }
}
