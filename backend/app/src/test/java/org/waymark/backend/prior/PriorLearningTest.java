package org.waymark.backend.prior;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.Notice;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.contract.prior.PriorDecision;

/** What somebody learnt before counts once a person of their provider has approved it, until its last day. */
class PriorLearningTest extends PriorApiTest {

    private static final String WHO = "ellen-marsh";
    private static final String TOPIC = "leading-change";
    private static final LocalDate LEARNT = LocalDate.of(2025, 6, 1);

    @Autowired
    private Recognising recognising;

    @Autowired
    private PriorNews news;

    @Autowired
    private ExpirySweep sweep;

    PriorLearningTest() {
        super(WHO);
    }

    @Test
    void what_is_approved_leaves_the_topic_out_with_that_reason_until_its_last_day() {
        assertThat(leftOut()).isEmpty();
        PriorClaim claim = claimed();
        assertThat(claim.state()).isEqualTo(State.CLAIMED);
        assertThat(leftOut()).isEmpty();

        PriorClaim approved = decided(claim, new PriorDecision(true, UNTIL, "A sound course."));
        assertThat(approved.counts()).isTrue();
        assertThat(approved.until()).isEqualTo(UNTIL);
        assertThat(leftOut()).singleElement().asString().contains("as your provider has approved");

        clock.advance(Duration.ofDays(TestClock.TODAY.until(UNTIL).toTotalMonths() * 31));
        assertThat(seen(claim).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void what_was_taken_back_or_declined_counts_no_more() {
        PriorClaim approved = decided(claimed(), new PriorDecision(true, UNTIL, "A sound course."));
        takeBack(approved).expectStatus().isOk();
        assertThat(leftOut()).isEmpty();

        PriorClaim declined = decided(claimed(), new PriorDecision(false, null, "It was about something else."));
        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.words()).isEqualTo("It was about something else.");
        assertThat(leftOut()).isEmpty();
        takeBack(declined).expectStatus().isEqualTo(409);
    }

    @Test
    void a_decision_that_broke_off_before_it_counted_is_finished_by_the_next_look() {
        PriorClaim claim = claimed();
        approveAndBreakOff(claim);
        assertThat(leftOut()).isEmpty();

        assertThat(seen(claim).counts()).isTrue();

        assertThat(leftOut()).hasSize(1);
    }

    @Test
    void the_same_key_and_the_same_decision_again_change_nothing() {
        String key = key();
        PriorClaim first = body(claim(key, TOPIC, LEARNT));
        assertThat(body(claim(key, TOPIC, LEARNT)).id()).isEqualTo(first.id());
        claim(key(), TOPIC, LEARNT).expectStatus().isEqualTo(409);

        var yes = new PriorDecision(true, UNTIL, "A sound course.");
        PriorClaim approved = decided(first, yes);
        assertThat(body(decide("helen", first.id(), "\"0\"", yes))).isEqualTo(approved);
        decide("helen", first.id(), etag(first), new PriorDecision(false, null, "On second thoughts"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void what_makes_no_sense_is_refused_with_what_to_do() {
        claim(key(), "nothing-of-the-kind", LEARNT).expectStatus().isEqualTo(404);
        claim(key(), TOPIC, TestClock.TODAY.plusDays(1)).expectStatus().isEqualTo(422);
        PriorClaim claim = claimed();
        decide("helen", claim.id(), "\"99\"", new PriorDecision(true, UNTIL, "Fine."))
                .expectStatus()
                .isEqualTo(412);
        decide("helen", claim.id(), etag(claim), new PriorDecision(true, TestClock.TODAY, "Fine."))
                .expectStatus()
                .isEqualTo(422);
        decide("helen", claim.id(), etag(claim), new PriorDecision(false, null, " "))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void neither_employers_nor_other_providers_nor_other_participants_see_it() {
        PriorClaim claim = claimed();
        var yes = new PriorDecision(true, UNTIL, "Fine.");
        decide("marcus", claim.id(), "\"0\"", yes).expectStatus().isForbidden();
        api.as("tom")
                .get()
                .uri("/api/v1/prior-learning/" + claim.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        api.as("tom").get().uri(at(WHO)).exchange().expectStatus().isNotFound();
        var elsewhere = caller("somebody", new Scope.Provider("elsewhere"));
        assertThat(claims.find(elsewhere.scope(), claim.id()).block()).isNull();
        assertThat(claims.list(elsewhere.scope()).collectList().block()).isEmpty();
    }

    @Test
    void of_those_that_are_drawn_a_colleague_decides_again() {
        var decisions = new PriorDecisions(claims, recognising, news, new PriorSettings(100), today);
        ClaimedLearning claim = claims.find(new Scope.System(), claimed().id()).block();
        Scope.Provider provider = new Scope.Provider(claim.providerId());
        var yes = new PriorDecision(true, UNTIL, "Fine.");

        ClaimedLearning drawn = decisions
                .decide(caller("first", provider), claim.id(), claim.version(), yes)
                .block();
        assertThat(drawn.state()).isEqualTo(State.SECOND_LOOK);
        assertThat(leftOut()).hasSize(1);
        assertThat(decisions
                        .decide(
                                caller("first", provider),
                                claim.id(),
                                drawn.version(),
                                new PriorDecision(true, UNTIL, "Yes."))
                        .onErrorResume(ProblemException.class, refused -> claims.find(provider, claim.id()))
                        .block()
                        .state())
                .isEqualTo(State.SECOND_LOOK);

        ClaimedLearning second = decisions
                .decide(
                        caller("second", provider),
                        claim.id(),
                        drawn.version(),
                        new PriorDecision(false, null, "The course was shorter than it says."))
                .block();
        assertThat(second.state()).isEqualTo(State.DECLINED);
        assertThat(leftOut()).isEmpty();
    }

    @Test
    void whoever_had_something_left_out_is_told_once_that_its_last_day_has_passed() {
        decided(claimed(), new PriorDecision(true, TestClock.TODAY.plusDays(1), "A sound course."));
        sweep.sweepNow();
        assertThat(told()).noneMatch(text -> text.contains("last day has passed"));

        clock.advance(Duration.ofDays(2));
        sweep.sweepNow();
        sweep.sweepNow();

        assertThat(told())
                .filteredOn(text -> text.contains("last day has passed"))
                .singleElement()
                .asString()
                .contains("see there what comes back");
    }

    @Test
    void whoever_is_declined_is_told_that_something_may_come_back() {
        decided(claimed(), new PriorDecision(false, null, "It was about something else."));

        assertThat(told()).anyMatch(text -> text.contains("declined") && text.contains("what comes back"));
    }

    private List<String> told() {
        return api
                .asPerson(WHO)
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(Notice::text)
                .toList();
    }

    private static Caller caller(String account, Scope scope) {
        return new Caller(account, "Somebody", Role.PROVIDER, "membership", scope, null, null, "sign-in");
    }

    private PriorClaim claimed() {
        return body(claim(key(), TOPIC, LEARNT));
    }

    private ResponseSpec claim(String key, String topic, LocalDate learnt) {
        return claim("", key, new NewPriorClaim(topic, "Two days, with a project of my own", "County course", learnt));
    }

    private PriorClaim seen(PriorClaim claim) {
        return own().stream()
                .filter(one -> one.id().equals(claim.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Why the topic would not be taught if the pathway were planned now; empty where it would. */
    private List<String> leftOut() {
        return skips().stream()
                .filter(skip -> skip.topicId().equals(TOPIC))
                .flatMap(skip -> skip.reasons().stream())
                .map(Pathway.Reason::sentence)
                .filter(sentence -> sentence.contains("learnt"))
                .toList();
    }
}
