package org.waymark.backend.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.challenge.Challenge;
import org.waymark.contract.challenge.Challenge.Help;
import org.waymark.contract.challenge.Challenge.Standing;
import org.waymark.contract.challenge.NewChallenge;
import org.waymark.contract.pathway.Pathway;

class ChallengesTest extends ApiTest {

    private static final String OWN = "/api/v1/participants/amara-osei/challenges";

    private WebTestClient.ResponseSpec log(String key, String text) {
        return api.as("amara")
                .post()
                .uri(OWN)
                .header("Idempotency-Key", key)
                .bodyValue(new NewChallenge(text))
                .exchange();
    }

    private Challenge logged(String key, String text) {
        return log(key, text)
                .expectStatus()
                .isCreated()
                .expectBody(Challenge.class)
                .returnResult()
                .getResponseBody();
    }

    private List<Challenge> all() {
        return api.as("amara")
                .get()
                .uri(OWN)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<Challenge>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @AfterEach
    void removeAll() {
        all().forEach(this::remove);
    }

    private void remove(Challenge challenge) {
        api.as("amara")
                .delete()
                .uri(OWN + "/" + challenge.id())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void what_helps_is_in_the_pathway_or_can_be_added_to_it() {
        Challenge challenge = logged(UUID.randomUUID().toString(), "Staff resist our new behaviour policy");

        Pathway pathway = api.pathwayOf("amara-osei");
        assertThat(challenge.helps()).isNotEmpty();
        for (Help help : challenge.helps()) {
            if (help.standing() == Standing.TO_ADD) {
                assertThat(pathway.skips())
                        .anyMatch(skip -> skip.topicId().equals(help.topicId()) && skip.canBeAdded());
            } else {
                assertThat(pathway.steps())
                        .anyMatch(step -> step.moduleId().equals(help.moduleId())
                                && step.starts().equals(help.begins()));
            }
            assertThat(help.words()).isNotEmpty();
        }
    }

    @Test
    void the_same_key_again_is_the_same_challenge() {
        String key = UUID.randomUUID().toString();
        Challenge first = logged(key, "Two good teachers want to leave");
        Challenge again = logged(key, "Two good teachers want to leave");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(all()).filteredOn(one -> one.id().equals(first.id())).hasSize(1);
    }

    @Test
    void what_was_removed_is_gone_and_removing_it_twice_is_once() {
        Challenge challenge = logged(UUID.randomUUID().toString(), "Governors ask about figures");
        assertThat(all().getFirst().id()).isEqualTo(challenge.id());
        remove(challenge);
        remove(challenge);
        assertThat(all()).noneMatch(one -> one.id().equals(challenge.id()));
    }

    @Test
    void nothing_too_much_and_too_many_are_refused_with_what_to_do() {
        log(UUID.randomUUID().toString(), "  ").expectStatus().isBadRequest();
        log(UUID.randomUUID().toString(), "x".repeat(1001)).expectStatus().isBadRequest();
        log("x".repeat(101), "Reading").expectStatus().isEqualTo(422);
        for (int i = 0; i < 50; i++) {
            logged(UUID.randomUUID().toString(), "Challenge " + i);
        }
        String answer = log(UUID.randomUUID().toString(), "One more")
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).contains("Remove one");
    }

    @Test
    void nobody_else_finds_it() {
        Challenge challenge = logged(UUID.randomUUID().toString(), "Reading");
        api.as("tom")
                .delete()
                .uri("/api/v1/participants/tom-whitfield/challenges/" + challenge.id())
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(all()).anyMatch(one -> one.id().equals(challenge.id()));
        api.as("tom").get().uri(OWN).exchange().expectStatus().isNotFound();
    }
}
