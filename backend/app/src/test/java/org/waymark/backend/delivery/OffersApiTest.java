package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.Session;

class OffersApiTest extends ApiTest {

    @Test
    void a_provider_lists_a_cohort_for_each_qualification() {
        // Tests of assigning many make offers of their own.
        List<Offer> offers = offers("helen").stream()
                .filter(offer -> !offer.id().startsWith("many-"))
                .toList();

        assertThat(offers).extracting(Offer::qualification).containsExactlyInAnyOrder("NPQLT", "NPQSL", "NPQH");
        assertThat(offers).allSatisfy(offer -> {
            assertThat(offer.provider()).isEqualTo("Fernhill Leadership Institute");
            assertThat(offer.starts()).isBefore(offer.ends());
            assertThat(offer.participants()).isPositive();
            assertThat(offer.sessions()).isEqualTo(sessions(offer).size());
        });
    }

    @Test
    void sessions_come_by_date_within_the_offer_at_a_hub_or_online() {
        Offer offer = api.offerOf("NPQSL");
        List<Session> sessions = sessions(offer);

        assertThat(sessions).extracting(Session::start).isSorted();
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.start().toLocalDate()).isAfterOrEqualTo(offer.starts());
            assertThat(session.hub() == null).isEqualTo(session.kind() == ActivityKind.LIVE_ONLINE);
            assertThat(session.taken()).isBetween(0, session.seats());
            assertThat(session.topicTitle()).isNotEqualTo(session.topicId());
        });
    }

    @Test
    void the_seats_a_pathway_counts_on_are_taken() {
        Map<String, Session> sessions =
                sessions(api.offerOf("NPQSL")).stream().collect(Collectors.toMap(Session::id, session -> session));
        List<String> counted = api.pathwayOf("amara-osei").steps().stream()
                .flatMap(step -> step.parts().stream())
                .filter(part -> part.session() != null)
                .map(part -> part.session().sessionId())
                .toList();

        assertThat(counted)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(sessions.get(id).taken()).isPositive());
    }

    @Test
    void an_unknown_offer_is_not_found() {
        Problem problem = api.as("marcus")
                .get()
                .uri("/api/v1/offers/{id}/sessions", "no such offer")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();

        assertThat(problem.type()).isEqualTo("/problems/not-found");
    }

    private List<Session> sessions(Offer offer) {
        return api.as("helen")
                .get()
                .uri("/api/v1/offers/{id}/sessions", offer.id())
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Session>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<Offer> offers(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/offers")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Offer>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }
}
