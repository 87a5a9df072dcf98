package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Problem;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Step;

/** A participant's work in the activities of a lesson. Each test has a participant of its own. */
class ActivitiesApiTest extends ApiTest {

    @Autowired
    private Catalogue catalogue;

    @Test
    void all_four_kinds_are_there_and_tell_nothing_beforehand() {
        List<Activity.Kind> kinds = catalogue.current().block().content().modules().stream()
                .flatMap(taught -> lesson(taught.id().toString()).stream())
                .map(Activity::kind)
                .distinct()
                .toList();
        assertThat(kinds).containsExactlyInAnyOrder(Activity.Kind.values());

        Doer callum = new Doer("callum-reid", Activity.Kind.SORTING);
        assertThat(callum.state().feedback()).isNull();
        assertThat(callum.state().begun()).isFalse();
        assertThat(callum.activity.groups()).isNotEmpty();
    }

    @Test
    void a_scenario_is_told_scene_by_scene_to_its_end_and_back() {
        Doer doer = new Doer("grace-adeyemi", Activity.Kind.SCENARIO);
        State state = doer.saved(List.of(0), "", null, false);
        assertThat(state.scenes()).hasSize(1);
        for (int steps = 1; !state.finished(); steps++) {
            assertThat(state.feedback()).isNull();
            assertThat(steps).isLessThan(10);
            state = doer.saved(zeros(steps + 1), "", null, false);
        }
        assertThat(state.feedback().thought()).isNotBlank();
        assertThat(state.scenes().getLast().choices()).isEmpty();

        int beyond = state.chosen().size() + 1;
        assertThat(problem(doer.save(zeros(beyond), "", null, false), 422).detail())
                .contains("does not exist");
        assertThat(problem(doer.save(List.of(9), "", null, false), 422).detail())
                .contains("does not exist");
        State again = doer.saved(List.of(), "", null, false);
        assertThat(again.begun()).isFalse();
        assertThat(again.feedback()).isNull();
    }

    @Test
    void a_sorting_tells_only_after_every_item_and_how_sure_one_was() {
        Doer doer = new Doer("jess-hathersage", Activity.Kind.SORTING);
        int items = doer.activity.items().size();
        List<Integer> some =
                IntStream.range(0, items).map(i -> i == 0 ? 1 : -1).boxed().toList();

        assertThat(doer.saved(some, "", null, false).feedback()).isNull();
        assertThat(problem(doer.save(some, "", Confidence.SURE, true), 422).detail())
                .contains("every item");
        assertThat(problem(doer.save(zeros(items), "", null, true), 422).detail())
                .contains("how sure");
        assertThat(problem(doer.save(zeros(items - 1), "", null, false), 422).detail())
                .contains("every item");
        assertThat(problem(doer.save(List.of(99), "", null, false), 422).status())
                .isEqualTo(422);
        State told = doer.saved(zeros(items), "", Confidence.GUESSED, true);
        assertThat(told.feedback().right()).hasSize(items);
        assertThat(told.feedback().lines()).hasSize(items);
        assertThat(told.confidence()).isEqualTo(Confidence.GUESSED);
    }

    @Test
    void an_ordering_is_every_item_once() {
        Doer doer = new Doer("laura-fennimore", Activity.Kind.ORDERING);
        int items = doer.activity.items().size();
        List<Integer> order = IntStream.range(0, items).boxed().toList();

        assertThat(problem(doer.save(zeros(items), "", null, false), 422).detail())
                .contains("one place");
        assertThat(problem(doer.save(List.of(), "", Confidence.SURE, true), 422).detail())
                .contains("order first");
        assertThat(doer.saved(order, "", null, false).feedback()).isNull();
        State told = doer.saved(order, "", Confidence.SURE, true);
        assertThat(told.feedback().right()).containsExactlyInAnyOrderElementsOf(order);
        assertThat(told.feedback().right()).isNotEqualTo(order);
    }

    @Test
    void a_short_answer_comes_before_the_model_and_the_points() {
        Doer doer = new Doer("imran-chaudhry", Activity.Kind.SHORT_ANSWER);

        assertThat(problem(doer.save(List.of(), " ", null, true), 422).detail()).contains("own words first");
        assertThat(problem(doer.save(List.of(0), "Mine", null, false), 422).detail())
                .contains("answer first");
        assertThat(doer.saved(List.of(), "Mine", null, false).feedback()).isNull();
        State told = doer.saved(List.of(1, 0), "Mine", null, true);
        assertThat(told.feedback().lines()).isNotEmpty();
        assertThat(told.feedback().thought()).isNotBlank();
        assertThat(told.chosen()).containsExactly(0, 1);
        assertThat(problem(doer.save(List.of(99), "Mine", null, true), 422).detail())
                .contains("does not exist");
    }

    @Test
    void the_same_sent_twice_counts_once_and_an_older_version_is_refused() {
        Doer doer = new Doer("charlotte-vane", Activity.Kind.SCENARIO);
        String before = doer.read().getResponseHeaders().getETag();

        var first = doer.save(before, doer.entry(List.of(0), "", null, false));
        var second = doer.save(before, doer.entry(List.of(0), "", null, false));
        String after = first.expectStatus()
                .isOk()
                .returnResult(ActivityWork.class)
                .getResponseHeaders()
                .getETag();
        assertThat(second.expectStatus()
                        .isOk()
                        .returnResult(ActivityWork.class)
                        .getResponseHeaders()
                        .getETag())
                .isEqualTo(after);

        for (String stale : List.of(before, "\"77\"", "rubbish")) {
            assertThat(problem(doer.save(stale, doer.entry(List.of(1), "", null, false)), 412)
                            .type())
                    .isEqualTo("/problems/stale-version");
        }
        assertThat(doer.state().chosen()).containsExactly(0);
    }

    @Test
    void another_text_of_the_activity_is_refused_clearly() {
        Doer doer = new Doer("nadia-petrov", Activity.Kind.SCENARIO);
        ActivityEntry old = new ActivityEntry("0".repeat(64), List.of(0), "", null, false);

        assertThat(problem(doer.save(doer.read().getResponseHeaders().getETag(), old), 409)
                        .detail())
                .contains("has changed since you opened the lesson");
    }

    @ParameterizedTest
    @CsvSource({"20001", "1000000"})
    void endless_text_is_refused(int length) {
        Doer doer = new Doer("gwen-trelease", Activity.Kind.SHORT_ANSWER);

        assertThat(problem(doer.save(List.of(), "x".repeat(length), null, false), 400)
                        .status())
                .isEqualTo(400);
        assertThat(doer.state().text()).isEmpty();
    }

    @Test
    void a_stranger_sees_and_changes_nothing() {
        Doer doer = new Doer("ruth-pemberley", Activity.Kind.SCENARIO);
        doer.saved(List.of(0), "", null, false);
        for (WebTestClient stranger : List.of(api.asPerson("kofi-boateng"), api.as("helen"), api.nobody())) {
            int read = stranger.get()
                    .uri(doer.address())
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            int write = stranger.put()
                    .uri(doer.address() + "/" + doer.activity.id())
                    .header("If-Match", "\"1\"")
                    .bodyValue(doer.entry(List.of(1), "", null, false))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            assertThat(List.of(read, write)).isSubsetOf(401, 403, 404);
        }
        assertThat(doer.state().chosen()).containsExactly(0);
    }

    @Test
    void what_is_not_started_or_not_there_is_said() {
        Doer doer = new Doer("olu-adebayo", Activity.Kind.SCENARIO);
        assertThat(problem(
                                doer.client()
                                        .put()
                                        .uri(doer.address() + "/no-such-activity")
                                        .header("If-Match", "\"0\"")
                                        .bodyValue(doer.entry(List.of(), "", null, false))
                                        .exchange(),
                                404)
                        .detail())
                .contains("no such activity");
        assertThat(problem(
                                doer.client()
                                        .get()
                                        .uri(doer.address().replace(doer.module, "no-such.module"))
                                        .exchange(),
                                409)
                        .detail())
                .contains("Start this step first");
    }

    @Test
    void it_neither_finishes_the_step_nor_counts_as_a_check() {
        Doer doer = new Doer("anneka-strand", Activity.Kind.SCENARIO);
        StepWork before = doer.step();
        doer.saved(List.of(0), "", null, false);
        assertThat(doer.step()).isEqualTo(before);
    }

    private List<Activity> lesson(String module) {
        return api.as("noor")
                .get()
                .uri("/api/v1/modules/{id}/lesson", module)
                .exchange()
                .expectBody(Lesson.class)
                .returnResult()
                .getResponseBody()
                .activities();
    }

    private static List<Integer> zeros(int size) {
        return IntStream.range(0, size).map(i -> 0).boxed().toList();
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    /** Somebody who may have begun, or even finished, a lesson with an activity of a kind. */
    private final class Doer {

        private final String id;
        private final String module;
        private final Activity activity;

        Doer(String id, Activity.Kind kind) {
            this.id = id;
            this.module = api.pathwayOf(id).steps().stream()
                    .filter(step -> step.status() != Step.Status.LOCKED)
                    .map(Step::moduleId)
                    .filter(step -> lesson(step).stream().anyMatch(one -> one.kind() == kind))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " has no open step with " + kind + " among "
                            + api.pathwayOf(id).steps().stream()
                                    .map(step -> step.moduleId() + " " + step.status())
                                    .toList()));
            client().post()
                    .uri("/api/v1/participants/" + id + "/steps/" + module + "/start")
                    .exchange()
                    .expectStatus()
                    .isOk();
            this.activity = step().lesson().activities().stream()
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .orElseThrow();
        }

        WebTestClient client() {
            return api.asPerson(id);
        }

        String address() {
            return "/api/v1/participants/" + id + "/steps/" + module + "/activities";
        }

        StepWork step() {
            return client().get()
                    .uri("/api/v1/participants/" + id + "/steps/" + module)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(StepWork.class)
                    .returnResult()
                    .getResponseBody();
        }

        EntityExchangeResult<ActivityWork> read() {
            return client().get()
                    .uri(address())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(ActivityWork.class)
                    .returnResult();
        }

        State state() {
            return state(read().getResponseBody());
        }

        private State state(ActivityWork work) {
            return work.activities().stream()
                    .filter(one -> one.activityId().equals(activity.id()))
                    .findFirst()
                    .orElseThrow();
        }

        ActivityEntry entry(List<Integer> chosen, String text, @Nullable Confidence sure, boolean finished) {
            return new ActivityEntry(read().getResponseBody().contentHash(), chosen, text, sure, finished);
        }

        WebTestClient.ResponseSpec save(String etag, ActivityEntry entry) {
            return client().put()
                    .uri(address() + "/" + activity.id())
                    .header("If-Match", etag)
                    .bodyValue(entry)
                    .exchange();
        }

        WebTestClient.ResponseSpec save(
                List<Integer> chosen, String text, @Nullable Confidence sure, boolean finished) {
            return save(read().getResponseHeaders().getETag(), entry(chosen, text, sure, finished));
        }

        State saved(List<Integer> chosen, String text, @Nullable Confidence sure, boolean finished) {
            return state(save(chosen, text, sure, finished)
                    .expectStatus()
                    .isOk()
                    .expectBody(ActivityWork.class)
                    .returnResult()
                    .getResponseBody());
        }
    }
}
