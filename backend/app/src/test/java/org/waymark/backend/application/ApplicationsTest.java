package org.waymark.backend.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.application.Application.StoredFile;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.application.store.EvidenceFileRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.personal.PersonalDocuments;
import org.waymark.backend.platform.personal.PersonalDocuments.HowFar;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Problem;
import org.waymark.contract.application.Evidence;
import org.waymark.contract.application.Portfolio;
import org.waymark.contract.application.StepTick;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.contract.pathway.Pathway.Step.Status;
import reactor.core.publisher.Flux;

class ApplicationsTest extends ApplicationTestBase {

    @Autowired
    private EvidenceFiles evidenceFiles;

    @Autowired
    private EvidenceFileRepository files;

    @Autowired
    private ApplicationRepository applications;

    @Autowired
    private PersonalDocuments documents;

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String detail(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    @Test
    void steps_are_ticked_off_one_by_one_each_with_a_note() {
        String module = module();
        var first = read(module);
        String step = first.getResponseBody().steps().getFirst().id();

        WorkplaceTask after = ok(tick(
                        module, step, first.getResponseHeaders().getETag(), new StepTick(true, " Two were missing ")))
                .getResponseBody();

        assertThat(after.steps().getFirst().done()).isEqualTo(TestClock.TODAY);
        assertThat(after.steps().getFirst().note()).isEqualTo("Two were missing");
        assertThat(after.steps().subList(1, after.steps().size())).allMatch(one -> one.done() == null);
        assertThat(task(module)).isEqualTo(after);
    }

    @Test
    void the_loser_of_two_and_a_step_that_is_none_are_refused() {
        String module = module();
        var first = read(module);
        String etag = first.getResponseHeaders().getETag();
        String step = first.getResponseBody().steps().getFirst().id();
        ok(tick(module, step, etag, new StepTick(true, "")));

        tick(module, step, etag, new StepTick(false, "")).expectStatus().isEqualTo(412);
        tick(module, "none", read(module).getResponseHeaders().getETag(), new StepTick(true, ""))
                .expectStatus()
                .isNotFound();
        assertThat(task(module).steps().getFirst().done()).isNotNull();
    }

    @Test
    void a_text_sent_twice_is_there_once_and_goes_when_it_is_removed() {
        String module = module();
        String key = key();
        write(module, key, "We agreed on one signal");
        WorkplaceTask task = ok(write(module, key, "We agreed on one signal")).getResponseBody();
        assertThat(task.evidence()).extracting(Evidence::text).containsExactly("We agreed on one signal");

        String id = task.evidence().getFirst().id();
        for (int i = 0; i < 2; i++) {
            assertThat(ok(own().delete().uri(at(module) + "/evidence/" + id).exchange())
                            .getResponseBody()
                            .evidence())
                    .isEmpty();
        }
    }

    @Test
    void nothing_too_much_and_too_many_are_refused() {
        String module = module();
        write(module, key(), " ").expectStatus().isBadRequest();
        write(module, key(), "x".repeat(5001)).expectStatus().isBadRequest();
        write(module, "", "Text").expectStatus().is4xxClientError();
        for (int i = 0; i < 20; i++) {
            write(module, "Piece " + i);
        }
        assertThat(detail(write(module, key(), "One more"), 409)).contains("Remove one");
    }

    @Test
    void a_file_comes_back_as_it_was_to_be_saved_and_never_shown() {
        String module = module();
        byte[] picture = SampleFiles.png(2_500_000);
        String key = key();
        upload(module, key, "C:\\photos\\board.png", picture).expectStatus().isOk();
        WorkplaceTask task =
                ok(upload(module, key, "C:\\photos\\board.png", picture)).getResponseBody();

        assertThat(task.evidence()).hasSize(1);
        Evidence piece = task.evidence().getFirst();
        assertThat(piece.file()).isEqualTo(new Evidence.File("board.png", "image/png", picture.length));
        var answer = own().get()
                .uri(at(module) + "/evidence/" + piece.id() + "/file")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult();
        assertThat(answer.getResponseBody()).isEqualTo(picture);
        assertThat(answer.getResponseHeaders().getContentDisposition().isAttachment())
                .isTrue();
        assertThat(count("evidence_pieces")).isEqualTo(3);
        assertThat(count("evidence_moving")).isZero();

        ok(own().delete().uri(at(module) + "/evidence/" + piece.id()).exchange());
        assertThat(count("evidence_pieces")).isZero();
        assertThat(count("evidence_moving")).isZero();
        own().get()
                .uri(at(module) + "/evidence/" + piece.id() + "/file")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_file_that_lies_is_empty_or_too_large_is_refused_and_nothing_of_it_stays() {
        String module = module();
        assertThat(detail(upload(module, key(), "plan.pdf", SampleFiles.PNG), 422))
                .contains("but a picture (PNG)");
        assertThat(detail(upload(module, key(), "run.exe", SampleFiles.PDF), 422))
                .contains("Choose a PDF");
        assertThat(detail(upload(module, key(), "plan.pdf", new byte[0]), 422)).contains("empty");
        assertThat(detail(upload(module, key(), "big.png", SampleFiles.png(20 * 1024 * 1024 + 1)), 422))
                .contains("larger than 20 MB");
        assertThat(count("evidence_pieces")).isZero();
        assertThat(count("evidence_moving")).isZero();
        assertThat(task(module).evidence()).isEmpty();
    }

    @Test
    void nothing_can_be_shown_for_a_lesson_that_is_not_begun() {
        String locked = api.pathwayOf(WHO).steps().stream()
                .filter(step -> step.status() == Status.LOCKED)
                .findFirst()
                .orElseThrow()
                .moduleId();
        assertThat(detail(write(locked, key(), "Early"), 409)).contains("Begin this step first");
        assertThat(detail(upload(locked, key(), "plan.pdf", SampleFiles.PDF), 409))
                .contains("Begin this step first");
        own().get().uri(at("no-such.module")).exchange().expectStatus().isNotFound();
    }

    @Test
    void nobody_else_reads_or_changes_it() {
        String module = module();
        write(module, "Mine");
        for (var other : new String[] {"tom", "helen", "marcus"}) {
            api.as(other)
                    .get()
                    .uri(at(module))
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).isIn(403, 404));
        }
        api.nobody().get().uri(at(module)).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void what_a_crash_leaves_between_two_steps_is_settled_by_what_the_task_says() {
        String module = module();
        upload(module, key(), "board.png", SampleFiles.png(1_500_000));
        Scope.Self scope = new Scope.Self(WHO);
        StoredFile lost = new StoredFile("lost", "lost.png", "image/png", 10, 1);
        Instant before = clock.instant().minus(Duration.ofHours(2));
        files.note(scope, module, lost, before)
                .then(files.write(scope, "lost", Flux.just(new byte[10])))
                .block();
        StoredFile kept = stored(module);
        files.note(scope, module, kept, before).block();

        evidenceFiles.settleAll().block();
        evidenceFiles.settleAll().block();

        assertThat(count("evidence_moving")).isZero();
        assertThat(count("evidence_pieces")).isEqualTo(2);
        assertThat(stored(module)).isEqualTo(kept);
    }

    @Test
    void a_file_of_a_task_that_cannot_be_read_keeps_no_other_from_being_settled() {
        String module = module();
        unreadableTask(module);
        Instant before = clock.instant().minus(Duration.ofHours(2));
        files.note(new Scope.Self(UNREADABLE), module, new StoredFile("held", "a.png", "image/png", 10, 1), before)
                .block();
        files.note(new Scope.Self(WHO), module, new StoredFile("lost", "b.png", "image/png", 10, 1), before)
                .then(files.write(new Scope.Self(WHO), "lost", Flux.just(new byte[10])))
                .block();

        evidenceFiles.settleAll().block();

        assertThat(count("evidence_moving")).isEqualTo(1);
        assertThat(count("evidence_pieces")).isZero();
    }

    private StoredFile stored(String module) {
        return applications
                .find(new Scope.Self(WHO), module)
                .block()
                .files()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_portfolio_has_all_that_shows_something_by_qualification() {
        String module = module();
        var first = read(module);
        tick(
                module,
                first.getResponseBody().steps().getFirst().id(),
                first.getResponseHeaders().getETag(),
                new StepTick(true, "For me alone"));
        write(module, "We agreed on one signal");

        Portfolio portfolio = own().get()
                .uri("/api/v1/participants/" + WHO + "/portfolio")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Portfolio.class)
                .returnResult()
                .getResponseBody();

        assertThat(portfolio.name()).isEqualTo("Farah Jamil");
        Portfolio.Part part = portfolio.parts().getFirst();
        assertThat(part.title()).isEqualTo("Senior leadership");
        Portfolio.Task task = part.tasks().getFirst();
        assertThat(task.done()).isTrue();
        assertThat(task.steps()).hasSize(1);
        assertThat(task.evidence()).extracting(Evidence::text).containsExactly("We agreed on one signal");
        assertThat(task.verified()).isNull();
        assertThat(portfolio.toString()).doesNotContain("For me alone");
    }

    @Test
    void a_copy_of_the_data_has_no_bytes_of_files_and_an_erasure_takes_them() {
        String module = module();
        upload(module, key(), "board.png", SampleFiles.png(1_500_000));
        ask(module, key(), "Dana Lead").expectStatus().isOk();

        var copy = documents.copy(new Scope.System(), WHO).block();
        assertThat(copy.get("evidence_pieces")).hasSize(2).allMatch(piece -> !piece.containsKey("content"));

        var all = new HashMap<String, HowFar>();
        for (String name : new String[] {"applications", "evidence_pieces", "evidence_moving", "verification_links"}) {
            all.put(name, HowFar.WHOLLY);
        }
        documents.erase(new Scope.System(), WHO, all).block();
        all.keySet().forEach(name -> assertThat(count(name)).as(name).isZero());
    }
}
