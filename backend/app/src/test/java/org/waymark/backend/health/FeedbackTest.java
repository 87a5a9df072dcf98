package org.waymark.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.health.store.FeedbackRepository;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.Satisfaction;
import org.waymark.contract.health.Satisfaction.Answers;
import org.waymark.contract.health.SessionFeedback;

class FeedbackTest extends ApiTest {

    private static final SessionFeedback GOOD = new SessionFeedback(4, 5, "More time to talk.");

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private RegisterRepository registers;

    @Autowired
    private FeedbackRepository feedbacks;

    private String provider = "";
    private String amara = "";
    private String tom = "";
    private Offer offer;

    /** A session this morning that Amara came late to and Tom missed, with five more people. */
    @BeforeEach
    void makeASession() {
        Cohorts cohorts = new Cohorts(offers, participants, accounts);
        provider = cohorts.provider();
        offer = cohorts.put(cohorts.offer(provider)
                .withSessions(List.of(cohorts.inPerson().as("held").at(TestClock.TODAY.atTime(8, 0)))));
        amara = "feedback-" + UUID.randomUUID();
        tom = "feedback-" + UUID.randomUUID();
        List.of(amara, tom).forEach(who -> {
            cohorts.letIn(who);
            cohorts.somebodyOn(offer, who, List.of(), List.of("held"));
        });
        List<SessionRegister.Entry> marks = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> mark("someone-" + i, Mark.PRESENT))
                .toList());
        marks.add(mark(amara, Mark.LATE));
        marks.add(mark(tom, Mark.ABSENT));
        registers
                .save(Cohorts.WAYMARK, new SessionRegister(offer.id(), "held", provider, 0, marks))
                .block();
    }

    private SessionRegister.Entry mark(String who, Mark mark) {
        return new SessionRegister.Entry(who, mark, "Pia Provider", clock.instant(), null);
    }

    private ResponseSpec say(String who, SessionFeedback said) {
        return api.as(who)
                .put()
                .uri("/api/v1/participants/{who}/session-feedback?offerId={offer}&id=held", who, offer.id())
                .bodyValue(said)
                .exchange();
    }

    private List<AskedFeedback> asked(String who) {
        return api
                .as(who)
                .get()
                .uri("/api/v1/participants/{who}/session-feedback", who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<AskedFeedback>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(one -> one.offerId().equals(offer.id()))
                .toList();
    }

    private Satisfaction satisfaction(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/cohort-health/satisfaction")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Satisfaction.class)
                .returnResult()
                .getResponseBody();
    }

    private void others(int people, SessionFeedback said) {
        Instant then = clock.instant();
        IntStream.range(0, people)
                .mapToObj(i -> "someone-" + i)
                .forEach(who -> feedbacks
                        .put(new Scope.Self(who), new Feedback(offer.id(), "held", provider, who, said, then))
                        .block());
    }

    @Test
    void who_attended_is_asked_and_the_last_answer_holds() {
        assertThat(asked(amara))
                .singleElement()
                .satisfies(one -> assertThat(one.given()).isNull());

        say(amara, new SessionFeedback(1, null, null)).expectStatus().isOk();
        say(amara, GOOD).expectStatus().isOk();
        say(amara, GOOD).expectStatus().isOk();

        assertThat(asked(amara))
                .singleElement()
                .satisfies(one -> assertThat(one.given()).isEqualTo(GOOD));
        assertThat(feedbacks.list(new Scope.Provider(provider)).collectList().block())
                .singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo(GOOD));
    }

    @Test
    void who_was_absent_is_not_asked() {
        assertThat(asked(tom)).isEmpty();
        say(tom, GOOD).expectStatus().isNotFound();
    }

    @Test
    void answers_stand_after_fourteen_days() {
        say(amara, GOOD).expectStatus().isOk();
        clock.advance(Duration.ofDays(14));
        say(amara, new SessionFeedback(3, 3, null)).expectStatus().isOk();
        clock.advance(Duration.ofDays(1));
        say(amara, GOOD).expectStatus().isEqualTo(409);
        assertThat(asked(amara)).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        say(amara, new SessionFeedback(6, null, null)).expectStatus().isBadRequest();
        say(amara, new SessionFeedback(null, 0, null)).expectStatus().isBadRequest();
        say(amara, new SessionFeedback(null, null, "x".repeat(1001)))
                .expectStatus()
                .isBadRequest();
        say(amara, new SessionFeedback(null, null, " ")).expectStatus().isOk();
        assertThat(asked(amara).getFirst().given()).isEqualTo(new SessionFeedback(null, null, null));
    }

    @Test
    void nobody_answers_for_somebody_else() {
        api.as(tom)
                .put()
                .uri("/api/v1/participants/{who}/session-feedback?offerId={offer}&id=held", amara, offer.id())
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void figures_are_told_once_enough_have_answered_and_none_can_change() {
        others(4, GOOD);
        say(amara, new SessionFeedback(2, null, null)).expectStatus().isOk();
        assertThat(satisfaction(provider).topics()).isEmpty();
        assertThat(satisfaction(provider).open()).isOne();

        clock.advance(Duration.ofDays(15));

        Satisfaction told = satisfaction(provider);
        assertThat(told.open()).isZero();
        assertThat(told.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.useful()).isEqualTo(new Answers(5, 3.6));
            assertThat(topic.fit()).isEqualTo(new Answers(0, null));
        });
        assertThat(told.words()).hasSize(4).containsOnly("More time to talk.");
    }

    @Test
    void four_answers_and_one_who_says_nothing_are_too_few() {
        others(4, GOOD);
        say(amara, new SessionFeedback(null, null, null)).expectStatus().isOk();
        clock.advance(Duration.ofDays(15));

        Satisfaction told = satisfaction(provider);
        assertThat(told.tooFew()).isOne();
        assertThat(told.topics()).isEmpty();
        assertThat(told.words()).isEmpty();
    }

    @Test
    void others_are_told_nothing_of_it() {
        others(5, new SessionFeedback(5, 5, "Only for " + UUID.randomUUID()));
        clock.advance(Duration.ofDays(15));

        assertThat(satisfaction(provider).words()).hasSize(5);
        assertThat(satisfaction("helen").words()).noneMatch(words -> words.startsWith("Only for"));
    }
}
