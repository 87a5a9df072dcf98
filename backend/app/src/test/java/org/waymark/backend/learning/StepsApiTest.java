package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Problem;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Shown;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Progress;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Step.Status;
import org.waymark.engine.id.ModuleId;

/** A participant's work in a step, from the first reading to the last check. Each test has a participant of its own. */
class StepsApiTest extends ApiTest {

    @Autowired
    private Catalogue catalogue;

    @Test
    void a_locked_step_says_what_to_finish_first_and_stays_locked() {
        Learner tom = new Learner("imran-chaudhry");
        String locked = tom.step(Status.LOCKED);

        Problem problem = problem(tom.start(locked), 409);

        assertThat(problem.type()).isEqualTo("/problems/conflict");
        assertThat(problem.detail()).contains("Finish ‘");
        assertThat(tom.work(locked).step().status()).isEqualTo(Status.LOCKED);
    }

    @Test
    void what_is_not_on_the_pathway_cannot_be_started_or_seen() {
        Learner tom = new Learner("imran-chaudhry");

        assertThat(problem(tom.start("no-such.module"), 404).type()).isEqualTo("/problems/not-found");
        assertThat(problem(tom.start("school-culture.ap-send"), 404).detail()).contains("not on your pathway");
        assertThat(problem(tom.start("NOT AN ID"), 404).type()).isEqualTo("/problems/not-found");
    }

    @Test
    void starting_twice_changes_nothing() {
        Learner kofi = new Learner("kofi-boateng");
        String step = kofi.step(Status.READY);

        var first = kofi.started(step);
        var second = kofi.started(step);

        assertThat(first.getResponseBody().step().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(etag(second)).isEqualTo(etag(first));
    }

    @Test
    void an_answer_before_the_start_is_refused() {
        Learner kofi = new Learner("charlotte-vane");
        String step = kofi.step(Status.READY);

        assertThat(problem(kofi.answer(step, new Answer("c1", List.of(0), null)), 409)
                        .detail())
                .contains("Start");
    }

    @Test
    void the_first_answer_stands_and_is_explained_option_by_option() {
        Learner grace = new Learner("grace-adeyemi");
        String step = grace.step(Status.READY);
        StepWork work = grace.started(step).getResponseBody();
        CheckQuestion question = work.lesson().checks().getFirst();
        Answer wrong = new Answer(question.id(), wrong(step, question), null);

        AnswerResult result = grace.answered(step, wrong);
        AnswerResult again = grace.answered(step, wrong);
        AnswerResult other = grace.answered(step, new Answer(question.id(), right(step, question), null));

        assertThat(result.correct()).isFalse();
        assertThat(result.explanations()).hasSameSizeAs(question.options());
        assertThat(result.explanations())
                .allSatisfy(why -> assertThat(why.why()).isNotBlank());
        assertThat(again).isEqualTo(result);
        assertThat(other).isEqualTo(result);
        assertThat(grace.work(step).answers()).containsExactly(result);
    }

    @Test
    void how_sure_somebody_was_is_kept_with_their_answer_and_need_not_be_said() {
        Learner laura = new Learner("laura-fennimore");
        String step = laura.step(Status.READY);
        List<CheckQuestion> asked =
                laura.started(step).getResponseBody().lesson().checks();
        asked.forEach(check -> laura.answered(
                step,
                new Answer(check.id(), right(step, check), check == asked.getFirst() ? Confidence.UNSURE : null)));

        assertThat(laura.shown())
                .filteredOn(Shown::inLesson)
                .extracting(Shown::confidence)
                .contains(Confidence.UNSURE);
        assertThat(laura.work(step).answers()).hasSameSizeAs(asked);
    }

    @Test
    void answers_that_cannot_be_are_refused_and_not_kept() {
        Learner ruth = new Learner("ruth-pemberley");
        String step = ruth.step(Status.READY);
        StepWork work = ruth.started(step).getResponseBody();
        CheckQuestion one = work.lesson().checks().stream()
                .filter(question -> !question.severalRight())
                .findFirst()
                .orElseThrow();

        assertThat(problem(ruth.answer(step, new Answer("no-such-check", List.of(0), null)), 404)
                        .detail())
                .contains("no such question");
        assertThat(problem(ruth.answer(step, new Answer(one.id(), List.of(99), null)), 422)
                        .detail())
                .contains("does not exist");
        assertThat(problem(ruth.answer(step, new Answer(one.id(), List.of(-1), null)), 422)
                        .detail())
                .contains("does not exist");
        assertThat(problem(ruth.answer(step, new Answer(one.id(), List.of(0, 1), null)), 422)
                        .detail())
                .contains("one answer");
        assertThat(problem(ruth.answer(step, new Answer(one.id(), List.of(), null)), 400)
                        .fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("chosen");
        assertThat(ruth.work(step).answers()).isEmpty();
    }

    @Test
    void a_step_is_done_once_it_is_read_answered_and_tried_and_mastery_is_told_apart() {
        Learner nadia = new Learner("nadia-petrov");
        Progress before = nadia.progress();
        String step = nadia.step(Status.READY);
        StepWork work = nadia.started(step).getResponseBody();

        work.lesson().checks().forEach(check -> nadia.answered(step, new Answer(check.id(), right(step, check), null)));
        assertThat(nadia.progress().stepsDone()).isEqualTo(before.stepsDone());
        assertThat(shownOrBegun(nadia.progress())).isGreaterThan(shownOrBegun(before));

        nadia.saved(step, new StepRecord(true, false, "", ""));
        assertThat(nadia.work(step).step().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(nadia.progress().minutesDone()).isGreaterThan(before.minutesDone());

        StepWork done = nadia.saved(step, new StepRecord(true, true, "What I tried", "What I learnt"));
        Progress after = nadia.progress();
        assertThat(done.step().status()).isEqualTo(Status.DONE);
        assertThat(done.record()).isEqualTo(new StepRecord(true, true, "What I tried", "What I learnt"));
        assertThat(after.stepsDone()).isEqualTo(before.stepsDone() + 1);
        assertThat(after.minutesDone() - before.minutesDone())
                .isEqualTo(work.step().minutes());
        assertThat(after.stepsTotal()).isEqualTo(before.stepsTotal());
        assertThat(nadia.home().done()).extracting(Home.Task::moduleId).contains(step);
    }

    @Test
    void finishing_without_right_answers_is_progress_but_shows_no_mastery() {
        Learner jess = new Learner("jess-hathersage");
        Progress before = jess.progress();
        String step = jess.step(Status.READY);
        StepWork work = jess.started(step).getResponseBody();

        work.lesson().checks().forEach(check -> jess.answered(step, new Answer(check.id(), wrong(step, check), null)));
        jess.saved(step, new StepRecord(true, true, "", ""));
        Progress after = jess.progress();

        assertThat(after.stepsDone()).isEqualTo(before.stepsDone() + 1);
        assertThat(shownOrBegun(after)).isLessThanOrEqualTo(shownOrBegun(before));
    }

    @Test
    void a_record_is_saved_only_over_the_one_that_was_seen() {
        Learner gwen = new Learner("gwen-trelease");
        String step = gwen.step(Status.READY);
        String etag = etag(gwen.started(step));
        StepRecord first = new StepRecord(true, false, "first", "");
        gwen.save(step, etag, first).expectStatus().isOk();

        for (String stale : List.of(etag, "\"0\"", "rubbish")) {
            assertThat(problem(gwen.save(step, stale, new StepRecord(false, false, "second", "")), 412)
                            .type())
                    .isEqualTo("/problems/stale-version");
        }
        assertThat(gwen.work(step).record()).isEqualTo(first);
    }

    @Test
    void a_record_without_an_etag_or_with_an_endless_note_is_refused() {
        Learner gwen = new Learner("gwen-trelease");
        String step = gwen.step(Status.READY);
        String etag = etag(gwen.started(step));

        assertThat(problem(
                                gwen.client()
                                        .put()
                                        .uri(gwen.address(step) + "/record")
                                        .bodyValue(StepRecord.empty())
                                        .exchange(),
                                428)
                        .type())
                .isEqualTo("/problems/missing-value");
        assertThat(problem(gwen.save(step, etag, new StepRecord(false, false, "x".repeat(20_001), "")), 400)
                        .fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("taskNote");
    }

    @Test
    void a_record_before_the_start_is_refused() {
        Learner olu = new Learner("olu-adebayo");
        String step = olu.step(Status.READY);
        String etag = etag(olu.get(step));

        assertThat(problem(olu.save(step, etag, StepRecord.empty()), 409).detail())
                .contains("Start");
    }

    @Test
    void notes_with_any_characters_come_back_as_they_were_written() {
        Learner anneka = new Learner("anneka-strand");
        String step = anneka.step(Status.READY);
        anneka.started(step);
        String note = "<script>alert('x')</script> £ é 漢 🙂 $where {\"a\":1} \\ \"\n\tend";

        assertThat(anneka.saved(step, new StepRecord(true, false, note, note))
                        .record()
                        .taskNote())
                .isEqualTo(note);
        assertThat(anneka.work(step).record().reflection()).isEqualTo(note);
    }

    private static int shownOrBegun(Progress progress) {
        return progress.mastery().stream()
                .mapToInt(area -> area.shown() + area.begun())
                .sum();
    }

    private List<Integer> right(String module, CheckQuestion question) {
        return chosen(module, question, true);
    }

    private List<Integer> wrong(String module, CheckQuestion question) {
        return chosen(module, question, false).subList(0, 1);
    }

    private List<Integer> chosen(String module, CheckQuestion question, boolean correct) {
        Map<String, Check> checks =
                catalogue.current().block().content().find(new ModuleId(module)).orElseThrow().checks().stream()
                        .collect(Collectors.toMap(Check::id, check -> check));
        List<Check.Option> options = checks.get(question.id()).options();
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).correct() == correct)
                .boxed()
                .toList();
    }

    private static String etag(EntityExchangeResult<?> result) {
        return result.getResponseHeaders().getETag();
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    private final class Learner {

        private final String id;

        Learner(String id) {
            this.id = id;
        }

        WebTestClient client() {
            return api.asPerson(id);
        }

        String address(String module) {
            return "/api/v1/participants/" + id + "/steps/" + module;
        }

        String step(Status status) {
            return api.pathwayOf(id).steps().stream()
                    .filter(step -> step.status() == status)
                    .findFirst()
                    .orElseThrow()
                    .moduleId();
        }

        /** From what it is believed that they know something. */
        List<Shown> shown() {
            return client()
                    .get()
                    .uri("/api/v1/participants/" + id + "/knowledge")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(OwnKnowledge.class)
                    .returnResult()
                    .getResponseBody()
                    .areas()
                    .stream()
                    .flatMap(area -> area.statements().stream())
                    .flatMap(belief -> belief.from().stream())
                    .toList();
        }

        EntityExchangeResult<StepWork> get(String module) {
            return client().get()
                    .uri(address(module))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(StepWork.class)
                    .returnResult();
        }

        StepWork work(String module) {
            return get(module).getResponseBody();
        }

        WebTestClient.ResponseSpec start(String module) {
            return client().post().uri(address(module) + "/start").exchange();
        }

        EntityExchangeResult<StepWork> started(String module) {
            return start(module)
                    .expectStatus()
                    .isOk()
                    .expectBody(StepWork.class)
                    .returnResult();
        }

        WebTestClient.ResponseSpec answer(String module, Answer answer) {
            return client().post()
                    .uri(address(module) + "/answers")
                    .bodyValue(answer)
                    .exchange();
        }

        AnswerResult answered(String module, Answer answer) {
            return answer(module, answer)
                    .expectStatus()
                    .isOk()
                    .expectBody(AnswerResult.class)
                    .returnResult()
                    .getResponseBody();
        }

        WebTestClient.ResponseSpec save(String module, String etag, StepRecord wanted) {
            return client().put()
                    .uri(address(module) + "/record")
                    .header("If-Match", etag)
                    .bodyValue(wanted)
                    .exchange();
        }

        StepWork saved(String module, StepRecord wanted) {
            return save(module, etag(get(module)), wanted)
                    .expectStatus()
                    .isOk()
                    .expectBody(StepWork.class)
                    .returnResult()
                    .getResponseBody();
        }

        Progress progress() {
            return client().get()
                    .uri("/api/v1/participants/{id}/progress", id)
                    .exchange()
                    .expectBody(Progress.class)
                    .returnResult()
                    .getResponseBody();
        }

        Home home() {
            return client().get()
                    .uri("/api/v1/participants/{id}/home", id)
                    .exchange()
                    .expectBody(Home.class)
                    .returnResult()
                    .getResponseBody();
        }
    }
}
