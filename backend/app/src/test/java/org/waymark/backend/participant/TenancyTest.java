package org.waymark.backend.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.participant.ParticipantRow;

/** Two trusts and two providers in one store: neither sees that the other is there. */
class TenancyTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"other-lead", "other-manager", OtherTenant.PARTICIPANT})
    void the_others_list_only_their_own(String user) {
        assertThat(participants(user)).extracting(ParticipantRow::id).containsExactly(OtherTenant.PARTICIPANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "helen"})
    void nothing_of_the_others_is_in_the_lists_of_the_demonstration(String user) {
        assertThat(participants(user))
                .hasSizeGreaterThanOrEqualTo(30)
                .extracting(ParticipantRow::id)
                .doesNotContain(OtherTenant.PARTICIPANT);
    }

    @Test
    void a_participant_lists_only_themselves() {
        assertThat(participants("amara")).extracting(ParticipantRow::id).containsExactly("amara-osei");
    }

    @Test
    void a_provider_sees_no_offer_of_another_and_counts_only_whom_it_may_see() {
        assertThat(offers("other-manager")).extracting(Offer::id).containsExactly(OtherTenant.OFFER);
        assertThat(offers("other-manager")).extracting(Offer::participants).containsExactly(1);
        assertThat(offers("helen")).extracting(Offer::id).doesNotContain(OtherTenant.OFFER);
    }

    @Test
    void a_trust_counts_only_its_own_people_in_the_offers_it_may_choose_from() {
        assertThat(offers("other-lead"))
                .filteredOn(offer -> !offer.id().equals(OtherTenant.OFFER))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.participants()).isZero());
        assertThat(offers("marcus"))
                .filteredOn(offer -> offer.id().equals(OtherTenant.OFFER))
                .singleElement()
                .satisfies(offer -> assertThat(offer.participants()).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "marcus, /api/v1/participants/other-participant/pathway",
        "helen, /api/v1/participants/other-participant/pathway",
        "amara, /api/v1/participants/other-participant/pathway",
        "amara, /api/v1/participants/other-participant/home",
        "amara, /api/v1/participants/other-participant/progress",
        "marcus, /api/v1/schools/other-school/calendar",
        "helen, /api/v1/offers/other-offer/sessions",
        "other-manager, /api/v1/participants/amara-osei/pathway",
        "other-lead, /api/v1/schools/hazel-lane/calendar"
    })
    void what_belongs_to_others_is_told_apart_in_nothing_from_what_is_not_there(String user, String address) {
        String nowhere = address.replaceAll("other-\\w+|amara-osei|hazel-lane", "not-there-at-all");

        assertThat(notFound(user, address)).isEqualTo(notFound(user, nowhere));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amara-osei/",
                "AMARA-OSEI",
                "amara-osei%00",
                "%7B%22$ne%22:null%7D",
                "..%2Famara-osei",
                "amara-osei;x=1",
                "amara-osei%20",
                "*"
            })
    void a_tampered_id_opens_nothing(String id) {
        int status = api.as("tom")
                .get()
                .uri(java.net.URI.create(base() + "/api/v1/participants/" + id + "/pathway"))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();

        assertThat(status).isIn(400, 404);
    }

    private String base() {
        return "http://127.0.0.1:" + api.port();
    }

    private Problem notFound(String user, String address) {
        return api.as(user)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    private List<ParticipantRow> participants(String user) {
        return list(user, "/api/v1/participants", new ParameterizedTypeReference<Page<ParticipantRow>>() {});
    }

    private List<Offer> offers(String user) {
        return list(user, "/api/v1/offers", new ParameterizedTypeReference<Page<Offer>>() {});
    }

    private <T> List<T> list(String user, String address, ParameterizedTypeReference<Page<T>> type) {
        return api.as(user)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody()
                .items();
    }
}
