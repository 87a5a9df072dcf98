package org.waymark.backend.viability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
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
import org.waymark.backend.viability.store.MergePlanRepository;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.Problem;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.CohortCosts;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMoveAnswer;
import org.waymark.contract.viability.MergeChoice;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.contract.viability.NewMergePlan;

/** A provider of its own, with cohorts that are put and filled as a test needs them. */
abstract class MergingProvider extends ApiTest {

    static final Scope.System WAYMARK = new Scope.System();
    static final CohortCosts COSTS = new CohortCosts(1_200, 100, 400, 20);
    static final LocalDate ANSWER_BY = TestClock.TODAY.plusWeeks(2);
    static final int HERE = 400_000;
    static final int THERE = 413_000;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    Pathways pathways;

    @Autowired
    MergePlanRepository plans;

    @Autowired
    MovingRepository movings;

    @Autowired
    private ReactiveMongoTemplate mongo;

    String provider;

    @BeforeEach
    void openProvider() {
        provider = "merging-" + UUID.randomUUID().toString().substring(0, 8);
        account(provider + "-manager");
    }

    MergePlan planned() {
        setCosts("here", COSTS);
        setCosts("there", COSTS);
        MergePlan begun = asManager()
                .post()
                .uri("/api/v1/merge-plans")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new NewMergePlan("NPQSL", 60))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(MergePlan.class)
                .returnResult()
                .getResponseBody();
        await(begun.jobId());
        return plan(begun.id());
    }

    MergePlan chosen() {
        return choice(planned(), Way.IN_PERSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(MergePlan.class)
                .returnResult()
                .getResponseBody();
    }

    WebTestClient.RequestHeadersSpec<?> choice(MergePlan plan, Way way) {
        return asManager()
                .post()
                .uri("/api/v1/merge-plans/{id}/choice", plan.id())
                .header("If-Match", etag(plan.id()))
                .bodyValue(new MergeChoice(way, ANSWER_BY));
    }

    void run(MergePlan plan, String what) {
        Job job = asManager()
                .post()
                .uri("/api/v1/merge-plans/{id}/{what}", plan.id(), what)
                .header("If-Match", etag(plan.id()))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Job.class)
                .returnResult()
                .getResponseBody();
        await(job.id());
    }

    private void await(@Nullable String jobId) {
        for (int i = 0; i < 200; i++) {
            Job job = asManager()
                    .get()
                    .uri("/api/v1/jobs/{id}", jobId)
                    .exchange()
                    .expectBody(Job.class)
                    .returnResult()
                    .getResponseBody();
            if (job.state().isOver()) {
                assertThat(job.state()).as(job.message()).isEqualTo(Job.State.DONE);
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the job does not end");
    }

    MergePlan plan(String id) {
        return read(id).getResponseBody();
    }

    String etag(String id) {
        return read(id).getResponseHeaders().getETag();
    }

    private EntityExchangeResult<MergePlan> read(String id) {
        return asManager()
                .get()
                .uri("/api/v1/merge-plans/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(MergePlan.class)
                .returnResult();
    }

    List<GroupMove> moves(MergePlan plan) {
        return asManager()
                .get()
                .uri("/api/v1/merge-plans/{id}/moves?way=IN_PERSON", plan.id())
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<GroupMove>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    Cohort cohort(String name) {
        return asManager()
                .get()
                .uri("/api/v1/small-cohorts")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Cohort>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(cohort -> cohort.cohort().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Cohort setCosts(String name, CohortCosts costs) {
        return asManager()
                .put()
                .uri("/api/v1/small-cohorts/{id}/costs", provider + "-" + name)
                .header("If-Match", version(name))
                .bodyValue(costs)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Cohort.class)
                .returnResult()
                .getResponseBody();
    }

    private String version(String name) {
        return asManager()
                .get()
                .uri("/api/v1/small-cohorts/{id}", provider + "-" + name)
                .exchange()
                .expectBody(Cohort.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }

    GroupMove own(String name) {
        return api.asPerson(id(name))
                .get()
                .uri("/api/v1/participants/{id}/group-move", id(name))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(GroupMove.class)
                .returnResult()
                .getResponseBody();
    }

    GroupMove answer(String name, boolean agrees) {
        return api.asPerson(id(name))
                .put()
                .uri("/api/v1/participants/{id}/group-move/answer", id(name))
                .bodyValue(new GroupMoveAnswer(agrees))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(GroupMove.class)
                .returnResult()
                .getResponseBody();
    }

    static Problem refused(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange()
                .expectStatus()
                .is4xxClientError()
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    /** To the cohort that is here, as a crash before the end leaves it. */
    void moveUnnoted(String name) {
        Participant before = participant(name);
        Moving asked = movings.find(WAYMARK, id(name)).block();
        movings.replace(WAYMARK, asked.from(before)).block();
        Offer here = offers.find(WAYMARK, provider + "-here").block();
        Participant as = before.withTraining(
                before.training(),
                new Participant.Enrolment("NPQSL", here.frameworkVersion(), here.id(), here.cohort(), TestClock.TODAY),
                before.choices());
        var restart = pathways.restart(as).block();
        pathways.restand(WAYMARK, before, as, restart.planned(), restart.learning())
                .block();
    }

    long mailsTo(String name) {
        return mongo.count(Query.query(Criteria.where("to").is(id(name) + "@waymark.example")), "outbox")
                .block();
    }

    long seatsOf(String name, String cohort) {
        Offer offer = offers.find(WAYMARK, provider + "-" + cohort).block();
        return seats.of(offer).block().values().stream()
                .flatMap(List::stream)
                .map(Seat::participantId)
                .filter(id(name)::equals)
                .count();
    }

    String offerOf(String name) {
        return participant(name).enrolment().offerId();
    }

    Participant participant(String name) {
        return participants.find(WAYMARK, id(name)).block();
    }

    String id(String name) {
        return provider + "-" + name;
    }

    WebTestClient asManager() {
        return api.as(provider + "-manager");
    }

    Offer offer(String name, int easting) {
        Offer o = offers.list(WAYMARK).block().stream()
                .filter(offer -> offer.id().startsWith("npqsl-"))
                .findFirst()
                .orElseThrow();
        List<Offer.Hub> hubs = o.hubs().stream()
                .map(hub -> new Offer.Hub(hub.id(), hub.name(), easting, 300_000))
                .toList();
        Offer mine = o.copy(provider + "-" + name)
                .with(o.course().of(provider, "Merging Provider").withCohort(name))
                .with(Offer.Status.OPEN)
                .withHubs(hubs);
        offers.put(WAYMARK, mine).block();
        return mine;
    }

    void enrol(String name, int easting, Offer offer) {
        String school = provider + "-school-" + easting;
        schools.save(
                        WAYMARK,
                        new School(
                                school,
                                "Merging School",
                                Phase.PRIMARY,
                                SchoolKind.MAINSTREAM,
                                false,
                                200,
                                null,
                                null,
                                School.ENGLAND,
                                easting,
                                300_000,
                                null))
                .block();
        Person person = new Person(
                id(name),
                name,
                "Deputy headteacher",
                school,
                "Merging School",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        people.save(WAYMARK, person, provider).block();
        var enrolment = new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), TestClock.TODAY);
        var choices = Wishes.of(Phase.PRIMARY).minutes(180).choices();
        var none = Learning.none(person.id());
        var planned = pathways.tryOut(person, enrolment, none, choices, TestClock.TODAY, null)
                .mapNotNull(Pathways.Trial::planned)
                .block();
        pathways.enrol(
                        WAYMARK,
                        new Participant(
                                person,
                                0,
                                provider,
                                enrolment,
                                choices,
                                1,
                                planned.id(),
                                Summaries.of(planned, none),
                                null,
                                Standing.ENROLLED),
                        planned)
                .block();
        api.asPerson(id(name));
    }

    private void account(String user) {
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        user,
                        "no password",
                        Set.of(Role.PROVIDER),
                        null,
                        provider,
                        null,
                        "Merging Provider",
                        true))
                .block();
    }
}
