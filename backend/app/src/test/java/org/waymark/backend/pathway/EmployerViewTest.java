package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.pathway.Pathway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A trust lead sees dates, hours and completion; never what somebody knows, chose or left out, nor why. */
class EmployerViewTest extends ApiTest {

    private static final String ID = "ben-okafor";
    private static final String PATHWAY = "/api/v1/participants/" + ID + "/pathway";

    private JsonNode own;
    private JsonNode seen;

    @BeforeEach
    void shapeAPathway() {
        WebTestClient ben = api.asPerson(ID);
        Pathway pathway = api.pathwayOf(ID);
        if (pathway.choices().knownTopics().isEmpty()) {
            List<Pathway.Step> open = pathway.steps().stream()
                    .filter(step -> step.status() == Pathway.Step.Status.READY)
                    .toList();
            String etag = ben.get()
                    .uri(PATHWAY)
                    .exchange()
                    .returnResult(Pathway.class)
                    .getResponseHeaders()
                    .getETag();
            ben.put()
                    .uri(PATHWAY + "/choices")
                    .header("If-Match", etag)
                    .bodyValue(Wishes.like(pathway.choices())
                            .knowing(open.getFirst().topicId())
                            .adding("professional-trust")
                            .away(java.time.LocalDate.of(2027, 1, 11), java.time.LocalDate.of(2027, 1, 12))
                            .choices())
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        own = json(ben);
        seen = json(api.as("marcus"));
    }

    @Test
    void has_the_same_dates_hours_and_completion() {
        for (String field :
                List.of("participantId", "participantName", "qualification", "start", "finish", "minutes", "today")) {
            assertThat(seen.get(field)).as(field).isEqualTo(own.get(field));
        }
        assertThat(seen.get("steps").size()).isEqualTo(own.get("steps").size());
        for (int i = 0; i < own.get("steps").size(); i++) {
            for (String field : List.of("moduleId", "title", "status", "starts", "ends", "minutes", "parts")) {
                assertThat(seen.get("steps").get(i).get(field))
                        .as(field)
                        .isEqualTo(own.get("steps").get(i).get(field));
            }
        }
    }

    @Test
    void shows_no_choice_but_those_that_take_time() {
        JsonNode choices = seen.get("choices");

        assertThat(own.get("choices").get("knownTopics").isEmpty()).isFalse();
        for (String field : List.of("knownTopics", "excludedTopics", "addedTopics", "preferredModules", "away")) {
            assertThat(choices.get(field).isEmpty()).as(field).isTrue();
        }
    }

    /** The tags an employer may read are listed, so that a new kind of reason is hidden until somebody decides. */
    @Test
    void gives_no_reason_that_tells_what_the_person_knows_or_wants() {
        Set<String> allowed = Set.of(
                "covers",
                "required-by",
                "taken",
                "phase-variant",
                "universal",
                "variant-begun",
                "after-prerequisite",
                "session-dated",
                "first-free-week",
                "better-spread",
                "in-turn",
                "not-needed");

        assertThat(tags(own)).contains("chosen");
        assertThat(allowed).containsAll(tags(seen));
    }

    @Test
    void hides_days_away() {
        assertThat(own.get("bands").toString()).contains("AWAY");
        assertThat(seen.get("bands").toString()).doesNotContain("AWAY");
    }

    private static Set<String> tags(JsonNode pathway) {
        Set<String> tags = new TreeSet<>();
        pathway.findValues("reasons")
                .forEach(reasons ->
                        reasons.forEach(reason -> tags.add(reason.get("tag").asString())));
        return tags;
    }

    private static JsonNode json(WebTestClient client) {
        String body = client.get()
                .uri(PATHWAY)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new ObjectMapper().readTree(body);
    }
}
