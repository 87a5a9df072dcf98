package org.waymark.backend.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.delivery.OfferEngagement;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferPreview.Typical;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.contract.delivery.OfferTopic;
import org.waymark.contract.delivery.SessionWay;

class OfferBuilderTest extends ApiTest {

    private static final String TEMPLATE = "template-npqsl";
    private static final LocalDate STARTS = TestClock.TODAY.plusWeeks(8).with(DayOfWeek.MONDAY);

    @Test
    void a_draft_from_a_framework_has_its_months_and_says_what_is_missing() {
        BuiltOffer draft = create(new NewOffer(null, "NPQH", "Spring", STARTS, null));

        assertThat(draft.status()).isEqualTo(OfferStatus.DRAFT);
        assertThat(draft.provider()).isEqualTo("Fernhill Leadership Institute");
        assertThat(draft.about().ends()).isAfter(STARTS.plusMonths(12));
        assertThat(draft.gaps())
                .extracting(Gap::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("There is no session of"));
    }

    @Test
    void the_same_key_twice_makes_one_draft() {
        NewOffer wanted = new NewOffer(null, "NPQLT", "Twice", STARTS, null);
        String key = UUID.randomUUID().toString();

        assertThat(create("helen", key, wanted).getResponseBody().id())
                .isEqualTo(create("helen", key, wanted).getResponseBody().id());
    }

    @Test
    void a_copy_moves_every_session_to_the_same_weekday_of_a_week_in_which_schools_are_open() {
        BuiltOffer copy = create(copy("Copied"));
        List<org.waymark.contract.delivery.Session> before = sessions(TEMPLATE);
        List<org.waymark.contract.delivery.Session> after = sessions(copy.id());

        assertThat(after).hasSizeGreaterThan(20).hasSizeLessThanOrEqualTo(before.size());
        assertThat(copy.about().starts()).isEqualTo(STARTS);
        assertThat(after).allSatisfy(session -> {
            var same = before.stream()
                    .filter(one -> one.id().equals(session.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(session.start().getDayOfWeek()).isEqualTo(same.start().getDayOfWeek());
            assertThat(session.start().toLocalDate()).isAfterOrEqualTo(STARTS);
            assertThat(session.minutes()).isEqualTo(same.minutes());
        });
    }

    @Test
    void a_draft_is_seen_by_nobody_else() {
        BuiltOffer draft = create(copy("Unseen"));

        assertThat(status("other-manager", draft.id())).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(offers("helen")).extracting(Offer::id).doesNotContain(draft.id(), TEMPLATE);
        assertThat(offers("marcus")).extracting(Offer::id).doesNotContain(draft.id(), TEMPLATE);
        assertThat(beingMade("helen")).extracting(BuiltOffer::id).contains(draft.id(), TEMPLATE);
        assertThat(beingMade("other-manager")).extracting(BuiltOffer::id).doesNotContain(draft.id(), TEMPLATE);
    }

    @Test
    void nobody_copies_the_offer_of_another_provider() {
        api.as("other-manager")
                .post()
                .uri("/api/v1/offers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(copy("Taken"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whoever_is_too_late_is_told_and_changes_nothing() {
        BuiltOffer draft = create(copy("Stale"));
        put(draft.id(), "rules", "\"1\"", with(draft.rules(), 55))
                .expectStatus()
                .isOk();
        put(draft.id(), "rules", "\"1\"", with(draft.rules(), 45))
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);

        assertThat(get(draft.id()).getResponseBody().rules().maxSelfStudyPercent())
                .isEqualTo(55);
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        BuiltOffer draft = create(copy("Reversed"));
        OfferAbout about = draft.about();
        Problem problem = put(
                        draft.id(),
                        "about",
                        "\"1\"",
                        new OfferAbout(
                                "Reversed",
                                "Reversed",
                                about.starts(),
                                about.starts().minusDays(1),
                                null,
                                null,
                                0,
                                null,
                                null,
                                about.coaching(),
                                false))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();

        assertThat(problem.detail()).isEqualTo("The offer ends before it starts. Change one of the days.");
    }

    @Test
    void an_assessment_window_outside_the_offer_keeps_it_from_being_published() {
        BuiltOffer draft = create(copy("Window"));
        OfferAbout about = draft.about();
        put(
                        draft.id(),
                        "about",
                        "\"1\"",
                        new OfferAbout(
                                about.title(),
                                about.cohort(),
                                about.starts(),
                                about.ends(),
                                about.ends().plusDays(7),
                                about.ends().plusDays(14),
                                600,
                                null,
                                null,
                                about.coaching(),
                                false))
                .expectStatus()
                .isOk();

        assertThat(refused(draft.id())).isEqualTo("The assessment window lies outside the offer’s own days.");
    }

    @Test
    void a_live_topic_without_a_session_or_a_recording_keeps_it_from_being_published() {
        BuiltOffer draft = create(new NewOffer(null, "NPQSL", "No sessions", STARTS, null));
        OfferRules rules = draft.rules();
        put(
                        draft.id(),
                        "rules",
                        "\"1\"",
                        with(
                                rules,
                                r -> new OfferRules(
                                        100, 0, 0, 600, false, 30, KnownPolicy.SKIPS, 100, 0, 0, true, r.engagement())))
                .expectStatus()
                .isOk();

        assertThat(refused(draft.id())).startsWith("There is no session and no recording of “");
    }

    @Test
    void a_blend_that_nobody_can_meet_says_which_rule_it_is() {
        BuiltOffer draft = create(copy("Impossible"));
        put(draft.id(), "rules", "\"1\"", with(draft.rules(), 5)).expectStatus().isOk();

        assertThat(refused(draft.id()))
                .startsWith("Nobody could finish this offer. For 12 of 12 typical participants")
                .contains("at most 5 per cent of the time as self-study");
    }

    @Test
    void a_least_share_of_live_time_is_kept_or_told_as_what_stands_in_the_way() {
        BuiltOffer draft = create(copy("Live"));
        Typical free = typical(preview(draft.id(), live(draft.rules(), 0)), "secondary-urban");
        int now = free.outcome().livePercent();
        assertThat(now).isBetween(free.outcome().inPersonPercent(), 99);
        Typical asked = typical(preview(draft.id(), live(draft.rules(), now - 1)), "secondary-urban");
        assertThat(asked.outcome().livePercent()).isGreaterThanOrEqualTo(now - 1);

        OfferRules most = live(draft.rules(), 90);
        Typical stuck = typical(preview(draft.id(), most), "secondary-urban");
        assertThat(stuck.obstacles())
                .contains("The offer asks for at least 90 per cent of the time in sessions, in person or online.");
        int possible = stuck.blendNeeded().leastLive();
        assertThat(possible).isBetween(1, 89);
        assertThat(stuck.blendNeeded().mostSelfStudy()).isNull();
        assertThat(typical(preview(draft.id(), live(draft.rules(), possible)), "secondary-urban")
                        .outcome())
                .isNotNull();

        put(draft.id(), "rules", "\"1\"", most).expectStatus().isOk();
        assertThat(get(draft.id()).getResponseBody().rules().minLivePercent()).isEqualTo(90);
        assertThat(refused(draft.id())).contains("at least 90 per cent of the time in sessions");
        put(draft.id(), "rules", "\"2\"", live(most, 101)).expectStatus().isBadRequest();
    }

    @Test
    void an_online_equivalent_lets_the_rural_primary_leader_finish_at_forty_per_cent_of_self_study() {
        BuiltOffer draft = create(copy("Forty"));
        OfferRules forty = with(draft.rules(), 40);
        Typical before = typical(preview(draft.id(), forty), "primary-rural");
        assertThat(before.outcome()).isNull();
        assertThat(before.obstacles()).contains("The offer allows at most 40 per cent of the time as self-study.");
        assertThat(before.finishWithOnline()).isNotNull();

        put(draft.id(), "rules", "\"1\"", forty).expectStatus().isOk();
        post(draft.id(), "online-equivalents", "\"2\"").expectStatus().isOk();
        Typical after = typical(preview(draft.id(), forty), "primary-rural");
        assertThat(after.outcome().selfStudyPercent()).isLessThanOrEqualTo(40);
        assertThat(after.outcome().finish()).isEqualTo(before.finishWithOnline());

        post(draft.id(), "publish", "\"3\"").expectStatus().isOk();
        assertThat(offers("marcus")).extracting(Offer::id).contains(draft.id());
        post(draft.id(), "close", "\"4\"").expectStatus().isOk();
        assertThat(get(draft.id()).getResponseBody().status()).isEqualTo(OfferStatus.CLOSED);
        put(draft.id(), "rules", "\"5\"", forty).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void topics_tell_what_is_taught_and_what_has_no_online_equivalent() {
        BuiltOffer draft = create(copy("Topics"));
        OfferTopic inPerson = topics(draft.id()).stream()
                .filter(OfferTopic::onlineMissing)
                .findFirst()
                .orElseThrow();
        String module = inPerson.modules().getFirst().moduleId();
        put(
                        draft.id(),
                        "teaching",
                        "\"1\"",
                        new OfferTeaching(
                                List.of(module),
                                List.of(new OfferTeaching.OneWay(inPerson.topicId(), SessionWay.IN_PERSON))))
                .expectStatus()
                .isOk();

        OfferTopic after = topics(draft.id()).stream()
                .filter(topic -> topic.topicId().equals(inPerson.topicId()))
                .findFirst()
                .orElseThrow();
        assertThat(after.way()).isEqualTo(SessionWay.IN_PERSON);
        assertThat(after.modules().getFirst().taught()).isFalse();
        assertThat(get(draft.id()).getResponseBody().modulesLeftOut()).isEqualTo(1);
    }

    @Test
    void coaching_is_the_offers_own_and_copied_next_year() {
        BuiltOffer draft = create(copy("Coached"));
        OfferAbout about = draft.about();
        OfferCoaching coaching = new OfferCoaching(90, 120);
        assertThat(about.coaching()).isNotEqualTo(coaching);
        put(draft.id(), "about", "\"1\"", coached(about, coaching))
                .expectStatus()
                .isOk();
        assertThat(get(draft.id()).getResponseBody().about().coaching()).isEqualTo(coaching);
        put(draft.id(), "about", "\"2\"", coached(about, new OfferCoaching(-1, 0)))
                .expectStatus()
                .is4xxClientError();

        BuiltOffer nextYear = create(new NewOffer(draft.id(), "NPQSL", "Coached again", STARTS.plusYears(1), null));
        assertThat(nextYear.about().coaching()).isEqualTo(coaching);
        assertThat(about.coachingTakesTime()).isFalse();
        assertThat(nextYear.about().coachingTakesTime()).isTrue();
    }

    private static OfferAbout coached(OfferAbout a, OfferCoaching coaching) {
        return new OfferAbout(
                a.title(),
                a.cohort(),
                a.starts(),
                a.ends(),
                a.assessmentOpens(),
                a.assessmentCloses(),
                a.assessmentMinutes(),
                a.pricePounds(),
                a.partnerId(),
                coaching,
                true);
    }

    @Test
    void nothing_is_asked_and_all_weighs_alike_until_the_provider_says_otherwise() {
        BuiltOffer draft = create(copy("Weighed"));
        assertThat(draft.rules().engagement()).isEqualTo(new OfferEngagement(0, 25, 25, 25, 25));

        OfferRules weighed = with(draft.rules(), new OfferEngagement(90, 50, 30, 10, 10));
        put(draft.id(), "rules", "\"1\"", weighed).expectStatus().isOk();
        assertThat(get(draft.id()).getResponseBody().rules()).isEqualTo(weighed);

        BuiltOffer nextYear = create(new NewOffer(draft.id(), "NPQSL", "Next year", STARTS.plusYears(1), null));
        assertThat(nextYear.rules()).isEqualTo(weighed);
    }

    @Test
    void weights_that_are_no_whole_are_refused_before_anything_is_tried_or_changed() {
        BuiltOffer draft = create(copy("Too light"));
        OfferRules light = with(draft.rules(), new OfferEngagement(90, 50, 30, 10, 5));

        Problem problem = put(draft.id(), "rules", "\"1\"", light)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.detail())
                .isEqualTo("The weights of engagement add up to 95 per cent. Change them so that they add up to 100.");
        api.as("helen")
                .post()
                .uri("/api/v1/offers/" + draft.id() + "/preview")
                .bodyValue(light)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(draft.id()).getResponseBody().rules()).isEqualTo(draft.rules());
    }

    @Test
    void recordings_that_do_not_count_lower_the_engagement_by_what_live_time_weighs() {
        BuiltOffer draft = create(copy("Engaged"));
        OfferRules r = draft.rules();
        OfferRules strict = new OfferRules(
                80,
                r.minInPersonPercent(),
                r.minLivePercent(),
                r.maxMinutesPerWeek(),
                true,
                r.primerMinutes(),
                r.known(),
                r.shortenedToPercent(),
                0,
                0,
                false,
                new OfferEngagement(95, 100, 0, 0, 0));
        Typical all = typical(preview(draft.id(), strict), "primary-rural");
        assertThat(all.outcome().engagedPercent())
                .isEqualTo(all.outcome().attendedPercent())
                .isLessThan(95);
        assertThat(all.outcome().attendanceKept()).isFalse();

        Typical half =
                typical(preview(draft.id(), with(strict, new OfferEngagement(0, 25, 25, 25, 25))), "primary-rural");
        assertThat(half.outcome().engagedPercent()).isBetween(all.outcome().engagedPercent() + 1, 99);
        assertThat(half.outcome().attendanceKept()).isTrue();
    }

    private static OfferRules with(OfferRules r, OfferEngagement engagement) {
        return new OfferRules(
                r.maxSelfStudyPercent(),
                r.minInPersonPercent(),
                r.minLivePercent(),
                r.maxMinutesPerWeek(),
                r.recordedCatchUp(),
                r.primerMinutes(),
                r.known(),
                r.shortenedToPercent(),
                r.livePercent(),
                r.selfStudyPercent(),
                r.catchUpCounts(),
                engagement);
    }

    @Test
    void a_module_that_nobody_knows_cannot_be_left_out() {
        BuiltOffer draft = create(copy("Unknown"));
        put(draft.id(), "teaching", "\"1\"", new OfferTeaching(List.of("no-such-module"), List.of()))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_template_is_made_from_a_draft_and_deleted_again() {
        BuiltOffer draft = create(copy("Shape"));
        post(draft.id(), "template", "\"1\"").expectStatus().isOk();
        post(draft.id(), "publish", "\"2\"").expectStatus().isEqualTo(HttpStatus.CONFLICT);
        api.as("helen")
                .delete()
                .uri("/api/v1/offers/" + draft.id())
                .header("If-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(status("helen", draft.id())).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static NewOffer copy(String cohort) {
        return new NewOffer(TEMPLATE, "NPQSL", cohort, STARTS, null);
    }

    private static OfferRules live(OfferRules r, int leastLive) {
        return new OfferRules(
                r.maxSelfStudyPercent(),
                r.minInPersonPercent(),
                leastLive,
                r.maxMinutesPerWeek(),
                r.recordedCatchUp(),
                r.primerMinutes(),
                r.known(),
                r.shortenedToPercent(),
                r.livePercent(),
                r.selfStudyPercent(),
                r.catchUpCounts(),
                r.engagement());
    }

    private static OfferRules with(OfferRules rules, UnaryOperator<OfferRules> change) {
        return change.apply(rules);
    }

    private static OfferRules with(OfferRules r, int maxSelfStudy) {
        return new OfferRules(
                maxSelfStudy,
                r.minInPersonPercent(),
                r.minLivePercent(),
                r.maxMinutesPerWeek(),
                r.recordedCatchUp(),
                r.primerMinutes(),
                r.known(),
                r.shortenedToPercent(),
                r.livePercent(),
                r.selfStudyPercent(),
                r.catchUpCounts(),
                r.engagement());
    }

    private static Typical typical(OfferPreview preview, String key) {
        return preview.people().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private BuiltOffer create(NewOffer wanted) {
        return create("helen", UUID.randomUUID().toString(), wanted).getResponseBody();
    }

    private EntityExchangeResult<BuiltOffer> create(String user, String key, NewOffer wanted) {
        return api.as(user)
                .post()
                .uri("/api/v1/offers")
                .header("Idempotency-Key", key)
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists(HttpHeaders.ETAG)
                .expectBody(BuiltOffer.class)
                .returnResult();
    }

    private EntityExchangeResult<BuiltOffer> get(String id) {
        return api.as("helen")
                .get()
                .uri("/api/v1/offers/" + id)
                .exchange()
                .expectBody(BuiltOffer.class)
                .returnResult();
    }

    private org.springframework.http.HttpStatusCode status(String user, String id) {
        return api.as(user)
                .get()
                .uri("/api/v1/offers/" + id)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec put(
            String id, String part, String etag, Object body) {
        return api.as("helen")
                .put()
                .uri("/api/v1/offers/" + id + "/" + part)
                .header("If-Match", etag)
                .bodyValue(body)
                .exchange();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec post(
            String id, String what, String etag) {
        return api.as("helen")
                .post()
                .uri("/api/v1/offers/" + id + "/" + what)
                .header("If-Match", etag)
                .exchange();
    }

    private String refused(String id) {
        String etag = get(id).getResponseHeaders().getETag();
        return post(id, "publish", etag)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    private OfferPreview preview(String id, OfferRules rules) {
        return api.as("helen")
                .post()
                .uri("/api/v1/offers/" + id + "/preview")
                .bodyValue(rules)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OfferPreview.class)
                .returnResult()
                .getResponseBody();
    }

    private List<OfferTopic> topics(String id) {
        return page("helen", "/api/v1/offers/" + id + "/topics", new ParameterizedTypeReference<Page<OfferTopic>>() {});
    }

    private List<org.waymark.contract.delivery.Session> sessions(String id) {
        return page(
                "helen",
                "/api/v1/offers/" + id + "/sessions",
                new ParameterizedTypeReference<Page<org.waymark.contract.delivery.Session>>() {});
    }

    private List<Offer> offers(String user) {
        return page(user, "/api/v1/offers", new ParameterizedTypeReference<Page<Offer>>() {});
    }

    private List<BuiltOffer> beingMade(String user) {
        return page(user, "/api/v1/offers/being-made", new ParameterizedTypeReference<Page<BuiltOffer>>() {});
    }

    private <T> List<T> page(String user, String uri, ParameterizedTypeReference<Page<T>> type) {
        return api.as(user)
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody()
                .items();
    }
}
