package org.waymark.backend.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Phase;
import org.waymark.contract.Problem;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferPreview.Typical;
import org.waymark.contract.delivery.TypicalParticipant;
import org.waymark.contract.delivery.TypicalParticipants;

class OwnTypicalTest extends ApiTest {

    private static final String URI = "/api/v1/typical-participants";
    private static final TypicalParticipant ON_TWO_SITES = somebody("Deputy on two sites", 240, 0);
    private static final TypicalParticipant NEW_HEAD = somebody("New head", 300, 120);

    @AfterEach
    void takeThemAway() {
        EntityExchangeResult<TypicalParticipants> now = now("helen");
        put("helen", now.getResponseHeaders().getETag()).expectStatus().isOk();
    }

    @Test
    void they_are_tried_out_after_those_who_are_given() {
        BuiltOffer draft = draft();
        List<Typical> given = preview(draft);
        put("helen", etag(), ON_TWO_SITES, NEW_HEAD).expectStatus().isOk();

        List<Typical> all = preview(draft);
        assertThat(all.subList(0, given.size())).isEqualTo(given);
        assertThat(all.subList(given.size(), all.size()))
                .extracting(Typical::name, Typical::about)
                .containsExactly(
                        tuple("Deputy on two sites", "Yours: 4 hours a week, 12 km from the nearest hub"),
                        tuple(
                                "New head",
                                "Yours: 3 hours a week for this one, as another takes 2 hours, 12 km from the nearest"
                                        + " hub"));
        assertThat(all.subList(given.size(), all.size()))
                .allSatisfy(typical -> assertThat(typical.outcome() == null)
                        .isEqualTo(!typical.obstacles().isEmpty()));
    }

    @Test
    void sent_whole_they_are_changed_and_taken_away() {
        put("helen", etag(), ON_TWO_SITES, NEW_HEAD).expectStatus().isOk();
        assertThat(now("helen").getResponseBody().people()).containsExactly(ON_TWO_SITES, NEW_HEAD);

        TypicalParticipant more = somebody("Deputy on two sites", 300, 0);
        put("helen", etag(), more).expectStatus().isOk();
        assertThat(now("helen").getResponseBody().people()).containsExactly(more);
    }

    @Test
    void another_provider_has_its_own() {
        put("helen", etag(), ON_TWO_SITES).expectStatus().isOk();

        assertThat(now("other-manager").getResponseBody().people()).isEmpty();
    }

    @Test
    void whoever_is_too_late_changes_nothing_also_the_first_time() {
        String first = etag();
        put("helen", first, ON_TWO_SITES).expectStatus().isOk();
        put("helen", first, NEW_HEAD).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);

        assertThat(now("helen").getResponseBody().people()).containsExactly(ON_TWO_SITES);
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        assertThat(refused(ON_TWO_SITES, somebody(" deputy on TWO sites ", 60, 0)))
                .isEqualTo("Two of them are called “deputy on TWO sites”. Give each a name of their own.");
        assertThat(refused(somebody("New head", 120, 100)))
                .startsWith("“New head” has less than half an hour a week left beside the second qualification.");
        assertThat(refused(somebody("Nobody", 0, 0))).isNotBlank();
        assertThat(refused(somebody(" ", 60, 0))).isNotBlank();
        TypicalParticipant[] many = new TypicalParticipant[13];
        for (int i = 0; i < many.length; i++) many[i] = somebody("Number " + i, 60, 0);
        assertThat(refused(many)).isNotBlank();
        assertThat(now("helen").getResponseBody().people()).isEmpty();
    }

    private static TypicalParticipant somebody(String name, int minutes, int another) {
        return new TypicalParticipant(name, Phase.PRIMARY, SchoolKind.MAINSTREAM, minutes, another, 12, false, true);
    }

    private String refused(TypicalParticipant... people) {
        return put("helen", etag(), people)
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 422))
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    private String etag() {
        return now("helen").getResponseHeaders().getETag();
    }

    private EntityExchangeResult<TypicalParticipants> now(String user) {
        return api.as(user)
                .get()
                .uri(URI)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(TypicalParticipants.class)
                .returnResult();
    }

    private ResponseSpec put(String user, String etag, TypicalParticipant... people) {
        return api.as(user)
                .put()
                .uri(URI)
                .header("If-Match", etag)
                .bodyValue(new TypicalParticipants(List.of(people)))
                .exchange();
    }

    private BuiltOffer draft() {
        return api.as("helen")
                .post()
                .uri("/api/v1/offers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new NewOffer(
                        "template-npqsl",
                        "NPQSL",
                        "Tried out on our own",
                        TestClock.TODAY.plusWeeks(8).with(DayOfWeek.MONDAY),
                        null))
                .exchange()
                .expectBody(BuiltOffer.class)
                .returnResult()
                .getResponseBody();
    }

    private List<Typical> preview(BuiltOffer draft) {
        return api.as("helen")
                .post()
                .uri("/api/v1/offers/" + draft.id() + "/preview")
                .bodyValue(draft.rules())
                .exchange()
                .expectBody(OfferPreview.class)
                .returnResult()
                .getResponseBody()
                .people();
    }
}
