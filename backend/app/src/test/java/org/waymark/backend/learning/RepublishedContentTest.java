package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.PublishedContent;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;

/** Content is published changed while people are in the middle of it. */
class RepublishedContentTest extends ApiTest {

    private static final String CHANGED = "This sentence is new.";

    @Autowired
    private PublishedContent content;

    @AfterEach
    void publishTheOriginal() throws IOException {
        content.restore();
    }

    @Test
    void a_started_step_keeps_its_text_and_one_not_started_gets_the_new_one() throws IOException {
        String step = readySteps("callum-reid");
        StepWork started = work("callum-reid", step, true);

        content.change(step, CHANGED);

        assertThat(lesson(step).toString()).contains(CHANGED);
        assertThat(lesson(step).contentHash()).isNotEqualTo(started.lesson().contentHash());
        assertThat(work("callum-reid", step, false).lesson()).isEqualTo(started.lesson());
        assertThat(work("callum-reid", step, true).lesson()).isEqualTo(started.lesson());
    }

    @Test
    void content_that_is_broken_is_refused_and_what_was_published_stays() throws IOException {
        String step = readySteps("callum-reid");
        Lesson before = lesson(step);

        content.breakTopic(step);

        assertThat(lesson(step)).isEqualTo(before);
        api.nobody().get().uri("/actuator/health").exchange().expectStatus().isOk();
    }

    private String readySteps(String personId) {
        return api.pathwayOf(personId).steps().stream()
                .filter(step -> step.status() == Pathway.Step.Status.READY)
                .findFirst()
                .orElseThrow()
                .moduleId();
    }

    private StepWork work(String personId, String module, boolean start) {
        String address = "/api/v1/participants/" + personId + "/steps/" + module;
        var client = api.asPerson(personId);
        var answer = start
                ? client.post().uri(address + "/start").exchange()
                : client.get().uri(address).exchange();
        return answer.expectStatus()
                .isOk()
                .expectBody(StepWork.class)
                .returnResult()
                .getResponseBody();
    }

    private Lesson lesson(String module) {
        return api.as("noor")
                .get()
                .uri("/api/v1/modules/{id}/lesson", module)
                .exchange()
                .expectBody(Lesson.class)
                .returnResult()
                .getResponseBody();
    }
}
