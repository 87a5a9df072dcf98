package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;

/**
 * How long it takes from an answer to the next question, and from what is believed to another pathway, for one person and
 * while two hundred learn at once; over HTTP and stored; printed. The callers share the machine with the backend.
 */
@Tag("long")
@TestPropertySource(properties = "waymark.demonstration.size=region")
class LearningSpeed extends ApiTest {

    private static final int PEOPLE = 200;
    private static final int WARM = 40;
    private static final int ALONE = 40;
    private static final int QUESTIONS = 12;

    /** Between one interaction of a person and the next: 2 to 6 seconds, drawn by lot. */
    private static final int LEAST_PAUSE_MILLIS = 2_000;

    private static final int MORE_PAUSE_MILLIS = 4_000;

    /** Some times what is wished for on a quiet machine. */
    private static final double LONGEST_MILLIS = 2_000;

    private static final Set<State> LEARN = Set.of(State.NOT_STARTED, State.ON_COURSE, State.BEHIND);

    private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();

    @Autowired
    private Catalogue catalogue;

    private List<Checked> people = List.of();

    @BeforeEach
    void gather() {
        Content content = catalogue.current().block().content();
        List<Checked> learning = new ArrayList<>();
        for (String cursor = ""; cursor != null && learning.size() < PEOPLE; ) {
            Page<ParticipantRow> page = page(cursor);
            page.items().stream()
                    .filter(row -> LEARN.contains(row.state()))
                    .forEach(row -> learning.add(new Checked(api, content, row.id())));
            cursor = page.next();
        }
        people = learning.stream().limit(PEOPLE).toList();
        people.forEach(Checked::client);
    }

    @Test
    void an_answer_leads_to_the_next_question_and_to_another_pathway() {
        people.stream().limit(WARM).forEach(this::learn);
        millis.clear();
        people.stream().skip(WARM).limit(ALONE).forEach(this::learn);
        print("one person at a time");
    }

    /** Twice: at first the backend has only just started. */
    @Test
    void two_hundred_learn_at_once() throws Exception {
        for (String time : List.of("first", "then")) {
            millis.clear();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Object>> all = people.stream()
                        .map(person -> threads.submit(() -> slowly(person)))
                        .toList();
                for (Future<Object> one : all) one.get();
            }
            print(people.size() + " people at once, " + time);
        }
    }

    /** Every area, then what follows from it, counted and undone. */
    private void learn(Checked person) {
        person.knowledge().areas().stream()
                .filter(area -> area.check() == OwnKnowledge.Check.OPEN)
                .forEach(area -> take(person, area.areaId(), 0, new Random(1)));
        follow(person, "implementation");
    }

    private Object slowly(Checked person) throws InterruptedException {
        Random random = new Random(person.address().hashCode());
        pause(random, MORE_PAUSE_MILLIS);
        OwnKnowledge known = timed("what you know", person::knowledge);
        known.areas().stream()
                .filter(area -> area.check() == OwnKnowledge.Check.OPEN)
                .limit(2)
                .forEach(area -> take(person, area.areaId(), LEAST_PAUSE_MILLIS, random));
        follow(person, "implementation");
        return known;
    }

    private void take(Checked person, String areaId, int pause, Random random) {
        ShortCheck check = timed("question", () -> person.check(areaId));
        for (int i = 0; i < QUESTIONS && check.item() != null; i++) {
            if (pause > 0) pause(random, pause);
            ItemAnswer answer = person.answer(check.item(), true);
            check = timed("answer and next question", () -> person.answered(areaId, answer))
                    .next();
        }
    }

    private void follow(Checked person, String areaId) {
        timed("what it means for the pathway", () -> call(person, HttpMethod.GET, "/areas/" + areaId + "/follow-up"));
        timed("pathway planned with it", () -> call(person, HttpMethod.PUT, "/pathway"));
        timed("undone", () -> call(person, HttpMethod.PUT, "/pathway/undo"));
    }

    private static boolean call(Checked person, HttpMethod method, String path) {
        person.client()
                .method(method)
                .uri(person.address() + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return true;
    }

    private static void pause(Random random, int least) {
        try {
            Thread.sleep(Duration.ofMillis(least + random.nextInt(MORE_PAUSE_MILLIS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T timed(String what, Callable<T> call) {
        long begun = System.nanoTime();
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        } finally {
            millis.computeIfAbsent(what, none -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begun) / 1e6);
        }
    }

    private void print(String who) {
        millis.forEach((what, times) -> {
            List<Double> sorted = times.stream().sorted().toList();
            System.out.printf(
                    "%s: %s, %d times: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                    who, what, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.getLast());
            assertThat(at(sorted, 50)).isLessThan(LONGEST_MILLIS);
        });
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private Page<ParticipantRow> page(String cursor) {
        return api.as("helen")
                .get()
                .uri("/api/v1/participants" + (cursor.isEmpty() ? "" : "?cursor=" + cursor))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<ParticipantRow>>() {})
                .returnResult()
                .getResponseBody();
    }
}
