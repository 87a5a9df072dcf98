package org.waymark.backend.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.AmendmentEffect.Outcome;
import org.waymark.contract.job.Job;
import org.waymark.contract.message.Notice;

class AmendmentTest extends OnAnAmendedOffer {

    @Test
    void the_effect_on_people_is_shown_before_it_holds() {
        String draft = begun();
        rules(draft, 53);

        assertThat(job("/amendment/effect", null).message()).contains("would keep", "would move");
        assertThat(effects()).hasSize(PEOPLE).allSatisfy(effect -> {
            assertThat(effect.outcome()).isEqualTo(Outcome.MOVED);
            assertThat(effect.finish()).isNotNull();
        });
        assertThat(offers.find(WAYMARK, offerId).block().blend().maxSelfStudyShare())
                .isEqualTo(0.6);
    }

    @Test
    void who_would_have_no_pathway_is_told_why_and_keeps_what_they_have() {
        String draft = begun();
        rules(draft, 5);

        assertThat(effects()).allSatisfy(effect -> {
            assertThat(effect.outcome()).isEqualTo(Outcome.NO_PATHWAY);
            assertThat(effect.why()).isNotEmpty();
        });
        List<String> before = pathwayIds();
        assertThat(job("/amendment/apply", "\"2\"").message()).contains("keep what they had");
        assertThat(pathwayIds()).isEqualTo(before);
    }

    @Test
    void applied_it_holds_for_the_offer_and_its_people_and_can_be_taken_back() {
        String draft = begun();
        rules(draft, 53);
        List<String> before = pathwayIds();

        assertThat(job("/amendment/apply", "\"2\"").state()).isEqualTo(Job.State.DONE);
        assertThat(offers.find(WAYMARK, offerId).block().blend().maxSelfStudyShare())
                .isEqualTo(0.53);
        assertThat(pathwayIds()).doesNotContainAnyElementsOf(before);
        assertThat(amendment().draftId()).isNull();
        assertThat(amendment().canBeUndone()).isTrue();

        assertThat(job("/amendment/undo", null).state()).isEqualTo(Job.State.DONE);
        assertThat(offers.find(WAYMARK, offerId).block().blend().maxSelfStudyShare())
                .isEqualTo(0.6);
        assertThat(amendment().draftId()).isEqualTo(draft);
    }

    @Test
    void those_whose_pathway_changes_are_told_once() {
        String first = on().getFirst().id();
        api.asPerson(first);
        rules(begun(), 53);

        job("/amendment/apply", "\"2\"");

        assertThat(api.asPerson(first)
                        .get()
                        .uri("/api/v1/notices")
                        .exchange()
                        .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                        .returnResult()
                        .getResponseBody()
                        .items())
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("Your pathway has been planned again"));
    }

    @Test
    void what_was_taken_back_can_be_applied_and_taken_back_again() {
        rules(begun(), 53);

        for (String version : List.of("\"2\"", "\"1\"")) {
            assertThat(job("/amendment/apply", version).state()).isEqualTo(Job.State.DONE);
            assertThat(selfStudy()).isEqualTo(0.53);
            assertThat(job("/amendment/undo", null).state()).isEqualTo(Job.State.DONE);
            assertThat(selfStudy()).isEqualTo(0.6);
        }
    }

    private double selfStudy() {
        return offers.find(WAYMARK, offerId).block().blend().maxSelfStudyShare();
    }

    @Test
    void twice_begun_is_once_and_a_draft_that_changed_since_is_not_applied() {
        String draft = begun();
        assertThat(begun()).isEqualTo(draft);
        rules(draft, 55);

        post("/amendment/apply", "\"1\"").expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
        api.as("other-manager")
                .get()
                .uri("/api/v1/offers/" + offerId + "/amendment")
                .exchange()
                .expectStatus()
                .isNotFound();
        api.as("helen")
                .post()
                .uri("/api/v1/offers/" + draft + "/publish")
                .header("If-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }
}
