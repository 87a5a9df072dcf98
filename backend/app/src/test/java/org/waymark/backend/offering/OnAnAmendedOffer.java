package org.waymark.backend.offering;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.delivery.AmendmentEffect;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.OfferAmendment;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.job.Job;
import org.waymark.contract.pathway.Choices;

/** A provider's offer of its own, published, with people on it. */
abstract class OnAnAmendedOffer extends ApiTest {

    protected static final Scope.System WAYMARK = new Scope.System();
    protected static final LocalDate STARTS = TestClock.TODAY.plusWeeks(8).with(DayOfWeek.MONDAY);
    protected static final int PEOPLE = 3;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Autowired
    protected OfferRepository offers;

    @Autowired
    protected PersonRepository people;

    @Autowired
    protected ParticipantRepository participants;

    @Autowired
    protected Pathways pathways;

    protected String offerId;

    @BeforeEach
    void publishAnOfferWithPeople() {
        String cohort = "Amended " + UUID.randomUUID();
        BuiltOffer draft = api.as("helen")
                .post()
                .uri("/api/v1/offers")
                .header("Idempotency-Key", cohort)
                .bodyValue(new NewOffer("template-npqsl", "NPQSL", cohort, STARTS, null))
                .exchange()
                .expectBody(BuiltOffer.class)
                .returnResult()
                .getResponseBody();
        offerId = draft.id();
        post("/publish", "\"1\"").expectStatus().isOk();
        Offer offer = offers.find(WAYMARK, offerId).block();
        for (int i = 0; i < PEOPLE; i++) enrol("amended-" + i + "-" + offerId, offer);
    }

    protected String begun() {
        return post("/amendment", "\"" + offers.find(WAYMARK, offerId).block().version() + "\"")
                .expectStatus()
                .isOk()
                .expectBody(OfferAmendment.class)
                .returnResult()
                .getResponseBody()
                .draftId();
    }

    protected void rules(String draft, int maxSelfStudy) {
        BuiltOffer now = get("/api/v1/offers/" + draft);
        api.as("helen")
                .put()
                .uri("/api/v1/offers/" + draft + "/rules")
                .header("If-Match", "\"1\"")
                .bodyValue(changed(now.rules(), maxSelfStudy))
                .exchange()
                .expectStatus()
                .isOk();
    }

    protected BuiltOffer get(String path) {
        return api.as("helen")
                .get()
                .uri(path)
                .exchange()
                .expectBody(BuiltOffer.class)
                .returnResult()
                .getResponseBody();
    }

    protected static OfferRules changed(OfferRules r, int maxSelfStudy) {
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

    protected OfferAmendment amendment() {
        return api.as("helen")
                .get()
                .uri("/api/v1/offers/" + offerId + "/amendment")
                .exchange()
                .expectBody(OfferAmendment.class)
                .returnResult()
                .getResponseBody();
    }

    protected List<AmendmentEffect> effects() {
        return api.as("helen")
                .get()
                .uri("/api/v1/offers/" + offerId + "/amendment/people")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<AmendmentEffect>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    /** As it stands at its end. */
    protected Job job(String what, String etag) {
        return job(what, etag, seen -> {});
    }

    /** @param told is given each state that the page would be told of */
    protected Job job(String what, String etag, Consumer<Job> told) {
        Job job = post(what, etag)
                .expectStatus()
                .isAccepted()
                .expectBody(Job.class)
                .returnResult()
                .getResponseBody();
        return api.as("helen")
                .get()
                .uri("/api/v1/jobs/" + job.id() + "/events")
                .exchange()
                .returnResult(Job.class)
                .getResponseBody()
                .doOnNext(told)
                .filter(seen -> seen.state().isOver())
                .blockFirst(LONGEST);
    }

    protected ResponseSpec post(String what, String etag) {
        var request = api.as("helen").post().uri("/api/v1/offers/" + offerId + what);
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }

    protected List<String> pathwayIds() {
        return on().stream().map(Participant::pathwayId).sorted().toList();
    }

    protected List<Participant> on() {
        return participants.list(WAYMARK).block().stream()
                .filter(participant -> participant.enrolment().offerId().equals(offerId))
                .toList();
    }

    /** Far from every hub: they study recordings of what is in person. */
    protected void enrol(String id, Offer offer) {
        enrol(id, offer, Wishes.of(Phase.PRIMARY).minutes(240).choices());
    }

    /** Whether there is a pathway for them. */
    protected boolean enrol(String id, Offer offer, Choices choices) {
        Person person = new Person(
                id,
                id,
                "Deputy",
                "hazel-lane",
                "Hazel Lane",
                "trust-amended",
                "Amended Trust",
                choices.phase(),
                SchoolKind.MAINSTREAM,
                List.of());
        people.save(WAYMARK, person, offer.providerId()).block();
        var enrolment = new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), offer.starts());
        var none = Learning.none(id);
        return pathways.tryOut(person, enrolment, none, choices, TestClock.TODAY, null)
                .mapNotNull(Pathways.Trial::planned)
                .flatMap(planned -> pathways.enrol(
                        WAYMARK,
                        new Participant(
                                person,
                                0,
                                offer.providerId(),
                                enrolment,
                                choices,
                                1,
                                planned.id(),
                                Summaries.of(planned, none),
                                null,
                                Standing.ENROLLED),
                        planned))
                .hasElement()
                .block();
    }
}
