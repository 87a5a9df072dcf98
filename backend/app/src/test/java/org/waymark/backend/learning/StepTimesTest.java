package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.participant.LessonTime;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.contract.participant.TimeSeen;
import org.waymark.contract.pathway.Pathway.Step;

/** How long lessons take. Each test has a participant of its own. */
class StepTimesTest extends ApiTest {

    private static final String COUNTED = "counted-for-times-";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @AfterEach
    void forgetThoseCounted() {
        remove(everybodyOf(12));
    }

    @Test
    void what_is_seen_is_added_up_and_what_is_said_stands_in_its_place() {
        Reader reader = new Reader("callum-reid");
        assertThat(reader.read().lessonPlanned()).isPositive();
        assertThat(reader.read().taskPlanned()).isPositive();

        reader.sees(60);
        clock.advance(Duration.ofMinutes(2));
        assertThat(reader.sees(60).seen()).isEqualTo(2);
        StepTime said = reader.says(45, 90);
        assertThat(said.lessonTook()).isEqualTo(45);
        assertThat(said.seen()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(2));
        assertThat(reader.sees(60).lessonTook()).isEqualTo(45);
        assertThat(reader.all()).contains(reader.read());
        StepTime takenBack = reader.says(null, null);
        assertThat(takenBack.isSaid()).isFalse();
        assertThat(takenBack.lessonTook()).isEqualTo(3);
    }

    @Test
    void the_same_sent_twice_counts_once_and_an_older_version_is_refused() {
        Reader reader = new Reader("jess-hathersage");
        String before = reader.etag();
        reader.say(before, new TimeSaid(30, null)).expectStatus().isOk();
        reader.say(before, new TimeSaid(30, null)).expectStatus().isOk();
        for (String stale : List.of(before, "\"77\"", "rubbish")) {
            assertThat(problem(reader.say(stale, new TimeSaid(40, null)), 412).type())
                    .isEqualTo("/problems/stale-version");
        }
        reader.sees(60);
        reader.sees(60);
        assertThat(reader.read().seen()).isEqualTo(1);
        assertThat(reader.read().lesson()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lesson\":-1}",
                "{\"lesson\":0}",
                "{\"lesson\":1441}",
                "{\"task\":99999999999}",
                "{\"lesson\":\"37,5\"}",
                "{\"lesson\":[45]}",
                "{"
            })
    void times_that_cannot_be_are_refused(String body) {
        Reader reader = new Reader("laura-fennimore");
        reader.sendRaw(body).expectStatus().isBadRequest();
        assertThat(reader.read().isSaid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 0, 301, 86_400})
    void no_more_is_seen_at_once_than_a_few_minutes(int seconds) {
        Reader reader = new Reader("imran-chaudhry");
        reader.see(seconds).expectStatus().isBadRequest();
        assertThat(reader.read().seen()).isZero();
    }

    @Test
    void a_step_that_was_not_begun_has_no_time() {
        String locked = api.pathwayOf("olu-adebayo").steps().stream()
                .filter(step -> step.status() == Step.Status.LOCKED)
                .map(Step::moduleId)
                .findFirst()
                .orElseThrow();
        Reader reader = new Reader("olu-adebayo", locked);
        assertThat(problem(reader.say("\"0\"", new TimeSaid(20, null)), 409).detail())
                .contains("Start this step first");
        assertThat(problem(reader.see(60), 409).detail()).contains("Start this step first");
    }

    @Test
    void a_stranger_sees_and_changes_nothing() {
        Reader reader = new Reader("ruth-pemberley");
        reader.says(45, null);
        for (WebTestClient stranger : List.of(api.asPerson("kofi-boateng"), api.as("helen"), api.nobody())) {
            Reader other = new Reader("ruth-pemberley", reader.module, stranger);
            for (ResponseSpec tried :
                    List.of(other.ask(), other.see(60), other.say("\"1\"", new TimeSaid(1, null)), other.askAll())) {
                assertThat(tried.returnResult(String.class).getStatus().value()).isIn(401, 403, 404);
            }
        }
        assertThat(reader.read().lesson()).isEqualTo(45);
        assertThat(reader.read().seen()).isZero();
    }

    @Test
    void authors_see_what_a_lesson_took_once_ten_have_said() {
        String module =
                catalogue.current().block().content().modules().getLast().id().toString();
        store(everybodyOf(9), module);
        assertThat(lesson(module).lesson().said()).isNull();
        store(everybodyOf(12), module);
        LessonTime.Said said = lesson(module).lesson().said();
        assertThat(said.people()).isEqualTo(10);
        // 10, 20 … 120: the median 65.
        assertThat(said.median()).isEqualTo(65);
        assertThat(lesson(module).lesson().planned()).isPositive();
    }

    private static List<Integer> everybodyOf(int people) {
        return IntStream.rangeClosed(1, people).boxed().toList();
    }

    /** Some have only been seen there: they do not count. */
    private void store(List<Integer> people, String module) {
        remove(people);
        people.forEach(number -> mongo.save(
                        new Document("_id", COUNTED + number)
                                .append("version", 1L)
                                .append("_class", "step-times")
                                .append("schema", 1)
                                .append(
                                        "entries",
                                        List.of(entry(module).append("lesson", number * 10), entry("gone.universal"))),
                        "step_times")
                .block());
        mongo.save(
                        new Document("_id", COUNTED + "seen")
                                .append("version", 1L)
                                .append("_class", "step-times")
                                .append("schema", 1)
                                .append("entries", List.of(entry(module))),
                        "step_times")
                .block();
    }

    private static Document entry(String module) {
        return new Document("moduleId", module).append("saidVersion", 1L).append("seconds", 6000);
    }

    private void remove(List<Integer> people) {
        people.forEach(number -> mongo.remove(new Document("_id", COUNTED + number), "step_times")
                .onErrorComplete()
                .block());
        mongo.remove(new Document("_id", COUNTED + "seen"), "step_times").block();
    }

    private LessonTime lesson(String module) {
        return api
                .as("noor")
                .get()
                .uri("/api/v1/lesson-times")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<LessonTime>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(one -> one.moduleId().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private static Problem problem(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    /** Somebody in a lesson of theirs. */
    private final class Reader {

        private final String module;
        private final String address;
        private final String all;
        private final WebTestClient client;

        Reader(String id) {
            this(
                    id,
                    api.pathwayOf(id).steps().stream()
                            .filter(step -> step.status() != Step.Status.LOCKED)
                            .map(Step::moduleId)
                            .findFirst()
                            .orElseThrow());
            client.post()
                    .uri(address.replace("/time", "/start"))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        Reader(String id, String module) {
            this(id, module, api.asPerson(id));
        }

        Reader(String id, String module, WebTestClient client) {
            this.module = module;
            this.client = client;
            this.all = "/api/v1/participants/" + id + "/times";
            this.address = "/api/v1/participants/" + id + "/steps/" + module + "/time";
        }

        ResponseSpec ask() {
            return client.get().uri(address).exchange();
        }

        ResponseSpec askAll() {
            return client.get().uri(all).exchange();
        }

        List<StepTime> all() {
            return askAll().expectBody(new ParameterizedTypeReference<Page<StepTime>>() {})
                    .returnResult()
                    .getResponseBody()
                    .items();
        }

        private EntityExchangeResult<StepTime> result() {
            return ask().expectStatus().isOk().expectBody(StepTime.class).returnResult();
        }

        StepTime read() {
            return result().getResponseBody();
        }

        String etag() {
            return result().getResponseHeaders().getETag();
        }

        ResponseSpec say(String etag, TimeSaid said) {
            return client.put()
                    .uri(address)
                    .header("If-Match", etag)
                    .bodyValue(said)
                    .exchange();
        }

        StepTime says(@Nullable Integer lesson, @Nullable Integer task) {
            return say(etag(), new TimeSaid(lesson, task))
                    .expectStatus()
                    .isOk()
                    .expectBody(StepTime.class)
                    .returnResult()
                    .getResponseBody();
        }

        ResponseSpec sendRaw(String body) {
            return client.put()
                    .uri(address)
                    .header("If-Match", etag())
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange();
        }

        ResponseSpec see(int seconds) {
            return client.post()
                    .uri(address + "/seen")
                    .bodyValue(new TimeSeen(seconds))
                    .exchange();
        }

        StepTime sees(int seconds) {
            return see(seconds)
                    .expectStatus()
                    .isOk()
                    .expectBody(StepTime.class)
                    .returnResult()
                    .getResponseBody();
        }
    }
}
