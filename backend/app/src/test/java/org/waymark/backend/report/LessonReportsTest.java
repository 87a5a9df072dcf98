package org.waymark.backend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.message.Notice;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.report.LessonReport;
import org.waymark.contract.report.LessonReport.Kind;
import org.waymark.contract.report.NewLessonReport;
import org.waymark.contract.report.ReportAnswer;

class LessonReportsTest extends ApiTest {

    private static final String OWN = "/api/v1/participants/amara-osei/lesson-reports";
    private static final String ALL = "/api/v1/lesson-reports";

    @Test
    void a_report_reaches_the_authors_without_a_name_and_its_answer_the_reporter_once() {
        LessonReport report = reported(key(), "The second figure does not add up");
        String body = api.as("noor")
                .get()
                .uri(ALL)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("The second figure does not add up").doesNotContain("amara", "Amara");

        answer(report.id(), "Corrected, and thank you").expectStatus().isOk();
        answer(report.id(), "Corrected, and thank you").expectStatus().isOk();
        answer(report.id(), "Something else").expectStatus().isEqualTo(409);

        assertThat(own())
                .filteredOn(one -> one.id().equals(report.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.answer()).isEqualTo("Corrected, and thank you");
                    assertThat(one.answered()).isNotNull();
                });
        assertThat(notices())
                .filteredOn(notice -> notice.text().contains("Corrected, and thank you"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.link()).isEqualTo("learn/" + report.moduleId()));
    }

    @Test
    void the_same_key_again_is_the_same_report() {
        String key = key();
        assertThat(reported(key, "Twice").id()).isEqualTo(reported(key, "Twice").id());
    }

    @Test
    void authors_are_told_of_a_report_once_and_nobody_else_is() {
        List<String> before = notices("noor").stream().map(Notice::id).toList();
        String key = key();
        LessonReport report = reported(key, "Whom does it name? Oskar");
        reported(key, "Whom does it name? Oskar");

        String link = "catalogue/reports";
        assertThat(notices("noor"))
                .filteredOn(notice -> notice.link().equals(link) && !before.contains(notice.id()))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains(report.title()).doesNotContain("Oskar", "Amara"));
        for (String other : List.of("amara", "helen", "marcus", "tom")) {
            assertThat(notices(other)).noneMatch(notice -> notice.link().equals(link));
        }
    }

    @Test
    void open_ones_come_first_the_oldest_on_top() {
        LessonReport older = reported(key(), "Older");
        LessonReport done = reported(key(), "Done");
        clock.advance(Duration.ofMinutes(1));
        LessonReport newer = reported(key(), "Newer");
        answer(done.id(), "Mended").expectStatus().isOk();
        List<String> ids = list(api.as("noor"), ALL).stream()
                .map(LessonReport::id)
                .filter(List.of(older.id(), done.id(), newer.id())::contains)
                .toList();
        assertThat(ids).containsExactly(older.id(), newer.id(), done.id());
    }

    @Test
    void a_lesson_that_is_locked_or_not_theirs_is_not_found_and_nothing_said_is_refused() {
        String locked = step(Step.Status.LOCKED);
        send(key(), new NewLessonReport(locked, Kind.WRONG, "How do I get in?"))
                .expectStatus()
                .isNotFound();
        send(key(), new NewLessonReport("no-such.module", Kind.WRONG, "What?"))
                .expectStatus()
                .isNotFound();
        send(key(), new NewLessonReport(open(), Kind.WRONG, " ")).expectStatus().isBadRequest();
        send(key(), new NewLessonReport(open(), Kind.WRONG, "x".repeat(2001)))
                .expectStatus()
                .isBadRequest();
        send("x".repeat(101), new NewLessonReport(open(), Kind.WRONG, "Long key"))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void too_many_open_ones_are_refused_until_some_are_answered() {
        String tom = "/api/v1/participants/tom-whitfield/lesson-reports";
        String module = api.pathwayOf("tom-whitfield").steps().stream()
                .filter(step -> step.status() != Step.Status.LOCKED)
                .findFirst()
                .orElseThrow()
                .moduleId();
        for (int i = 0; i < 20; i++) {
            send("tom", tom, key(), new NewLessonReport(module, Kind.OTHER, "Problem " + i))
                    .expectStatus()
                    .isCreated();
        }
        send("tom", tom, key(), new NewLessonReport(module, Kind.OTHER, "One more"))
                .expectStatus()
                .isEqualTo(409);
        list(api.as("tom"), tom)
                .forEach(one -> answer(one.id(), "Seen").expectStatus().isOk());
        send("tom", tom, key(), new NewLessonReport(module, Kind.OTHER, "One more"))
                .expectStatus()
                .isCreated();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String open() {
        return api.pathwayOf("amara-osei").steps().stream()
                .filter(step -> step.status() != Step.Status.LOCKED)
                .findFirst()
                .orElseThrow()
                .moduleId();
    }

    private String step(Step.Status status) {
        return api.pathwayOf("amara-osei").steps().stream()
                .filter(step -> step.status() == status)
                .findFirst()
                .orElseThrow()
                .moduleId();
    }

    private LessonReport reported(String key, String text) {
        return send(key, new NewLessonReport(open(), Kind.WRONG, text))
                .expectStatus()
                .isCreated()
                .expectBody(LessonReport.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec send(String key, NewLessonReport report) {
        return send("amara", OWN, key, report);
    }

    private WebTestClient.ResponseSpec send(String user, String address, String key, NewLessonReport report) {
        return api.as(user)
                .post()
                .uri(address)
                .header("Idempotency-Key", key)
                .bodyValue(report)
                .exchange();
    }

    private WebTestClient.ResponseSpec answer(String id, String text) {
        return api.as("noor")
                .post()
                .uri(ALL + "/" + id + "/answer")
                .bodyValue(new ReportAnswer(text))
                .exchange();
    }

    private List<LessonReport> own() {
        return list(api.as("amara"), OWN);
    }

    private static List<LessonReport> list(WebTestClient client, String address) {
        return client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<LessonReport>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<Notice> notices() {
        return notices("amara");
    }

    private List<Notice> notices(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }
}
