package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.LessonActivity;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Problem;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;

/** Authors try out what is live; no participant takes part in it. */
class TryOutsTest extends ApiTest {

    @Autowired
    private Catalogue catalogue;

    @Test
    void every_scene_of_a_scenario_can_be_reached() {
        TaughtModule taught = with(LessonActivity.Scenario.class);
        LessonActivity.Scenario scenario = first(taught, LessonActivity.Scenario.class);
        Set<String> seen = new HashSet<>();
        walk(taught, scenario, List.of(), scenario.choices().size(), seen);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(scenario.scenes().stream()
                        .map(LessonActivity.Scene::text)
                        .toList());
    }

    private void walk(TaughtModule taught, LessonActivity scenario, List<Integer> way, int choices, Set<String> seen) {
        for (int choice = 0; choice < choices; choice++) {
            List<Integer> next = new ArrayList<>(way);
            next.add(choice);
            State state = tried(taught, scenario, entry(taught, next, "", null, false));
            seen.add(state.scenes().getLast().text());
            int further = state.scenes().getLast().choices().size();
            assertThat(state.feedback() == null).isEqualTo(further > 0);
            walk(taught, scenario, next, further, seen);
        }
    }

    @Test
    void what_is_tried_leaves_no_trace() {
        TaughtModule taught = with(LessonActivity.Scenario.class);
        LessonActivity scenario = first(taught, LessonActivity.Scenario.class);
        tried(taught, scenario, entry(taught, List.of(0), "", null, false));
        State afresh = tried(taught, scenario, entry(taught, List.of(), "", null, false));
        assertThat(afresh.begun()).isFalse();
        assertThat(afresh.scenes()).isEmpty();
    }

    @Test
    void a_sorting_tells_by_the_rules_that_hold_for_readers() {
        TaughtModule taught = with(LessonActivity.Sorting.class);
        LessonActivity.Sorting sorting = first(taught, LessonActivity.Sorting.class);
        List<Integer> zeros =
                IntStream.range(0, sorting.items().size()).map(i -> 0).boxed().toList();
        assertThat(tried(taught, sorting, entry(taught, zeros, "", null, false)).feedback())
                .isNull();
        assertThat(problem(activity("noor", taught, sorting.id(), entry(taught, zeros, "", null, true)), 422))
                .contains("how sure");
        State told = tried(taught, sorting, entry(taught, zeros, "", Confidence.GUESSED, true));
        assertThat(told.feedback().lines()).hasSameSizeAs(zeros);
        assertThat(told.feedback().thought()).isEqualTo(sorting.thought());
    }

    @Test
    void a_check_explains_every_option_and_can_be_answered_again() {
        TaughtModule taught = with(LessonActivity.class);
        String check = taught.checks().getFirst().id();
        AnswerResult first = marked(taught, new Answer(check, List.of(0), null));
        AnswerResult second = marked(taught, new Answer(check, List.of(1), null));
        assertThat(first.explanations())
                .hasSameSizeAs(taught.checks().getFirst().options());
        assertThat(second.chosen()).containsExactly(1);
    }

    @Test
    void what_is_not_there_or_has_changed_is_said() {
        TaughtModule taught = with(LessonActivity.class);
        LessonActivity activity = taught.activities().getFirst();
        ActivityEntry old = new ActivityEntry("0".repeat(64), List.of(), "", null, false);
        assertThat(problem(activity("noor", taught, activity.id(), old), 409)).contains("has changed since");
        assertThat(problem(activity("noor", taught, "none", old), 404)).contains("no such activity");
        assertThat(problem(check("noor", taught.id().toString(), new Answer("none", List.of(0), null)), 404))
                .contains("no such question");
        for (String module : List.of("no-such.module", "NOT A MODULE"))
            assertThat(problem(check("noor", module, new Answer("none", List.of(0), null)), 404))
                    .contains("no such lesson");
        String check = taught.checks().getFirst().id();
        assertThat(problem(check("noor", taught.id().toString(), new Answer(check, List.of(99), null)), 422))
                .contains("does not exist");
    }

    @Test
    void whoever_learns_cannot_look_up_what_is_right() {
        TaughtModule taught = with(LessonActivity.class);
        String check = taught.checks().getFirst().id();
        for (String user : List.of("amara", "helen", "marcus"))
            check(user, taught.id().toString(), new Answer(check, List.of(0), null))
                    .expectStatus()
                    .isForbidden();
    }

    private TaughtModule with(Class<? extends LessonActivity> kind) {
        return catalogue.current().block().content().modules().stream()
                .filter(taught -> taught.activities().stream().anyMatch(kind::isInstance))
                .findFirst()
                .orElseThrow();
    }

    private static <A extends LessonActivity> A first(TaughtModule taught, Class<A> kind) {
        return taught.activities().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ActivityEntry entry(
            TaughtModule taught, List<Integer> chosen, String text, @Nullable Confidence sure, boolean finished) {
        return new ActivityEntry(taught.hash(), chosen, text, sure, finished);
    }

    private State tried(TaughtModule taught, LessonActivity activity, ActivityEntry entry) {
        return activity("noor", taught, activity.id(), entry)
                .expectStatus()
                .isOk()
                .expectBody(State.class)
                .returnResult()
                .getResponseBody();
    }

    private AnswerResult marked(TaughtModule taught, Answer answer) {
        return check("noor", taught.id().toString(), answer)
                .expectStatus()
                .isOk()
                .expectBody(AnswerResult.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec activity(String user, TaughtModule taught, String id, ActivityEntry entry) {
        return api.as(user)
                .post()
                .uri("/api/v1/catalogue/modules/{module}/activities/{id}/try", taught.id(), id)
                .bodyValue(entry)
                .exchange();
    }

    private WebTestClient.ResponseSpec check(String user, String module, Answer answer) {
        return api.as(user)
                .post()
                .uri("/api/v1/catalogue/modules/{module}/checks/try", module)
                .bodyValue(answer)
                .exchange();
    }

    private static String problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }
}
