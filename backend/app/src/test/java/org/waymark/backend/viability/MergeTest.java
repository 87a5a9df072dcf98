package org.waymark.backend.viability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.GroupMoveAnswer;
import org.waymark.contract.viability.MergeChoice;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.contract.viability.NewMergePlan;

/** A provider of its own: two cohorts half an hour apart, three people here and two there, four of whom pay for one. */
class MergeTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final CohortCosts COSTS = new CohortCosts(1_200, 100, 400, 20);
    private static final LocalDate ANSWER_BY = TestClock.TODAY.plusWeeks(2);
    private static final int HERE = 400_000;
    private static final int THERE = 413_000;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private Pathways pathways;

    @Autowired
    private MergePlanRepository plans;

    @Autowired
    private MovingRepository movings;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private String provider;

    @BeforeEach
    void openTwoCohorts() {
        provider = "merging-" + UUID.randomUUID().toString().substring(0, 8);
        account(manager());
        Offer here = offer("here", HERE);
        Offer there = offer("there", THERE);
        enrol("ann", HERE, here);
        enrol("bob", HERE, here);
        enrol("cat", HERE, here);
        enrol("dan", THERE, there);
        enrol("eve", THERE, there);
    }

    @Test
    void a_cohort_says_whether_it_pays_for_itself_and_what_each_place_hides() {
        Cohort before = cohort("here");
        assertThat(before.costs()).isNull();
        assertThat(before.people()).isEqualTo(3);

        Cohort known = setCosts("here", COSTS);

        assertThat(known.leastPeople()).isEqualTo(4);
        assertThat(known.margin()).isEqualTo(-300);
        assertThat(known.subsidyEach()).isEqualTo(100);
        assertThat(known.isTooSmall()).isTrue();
        assertThat(cohort("here")).isEqualTo(known);
        assertThat(setCosts("here", new CohortCosts(1_200, 400, 400, 20)).leastPeople())
                .isNull();
    }

    @Test
    void costs_that_somebody_else_changed_meanwhile_are_not_overwritten() {
        setCosts("here", COSTS);
        asManager()
                .put()
                .uri("/api/v1/small-cohorts/{id}/costs", provider + "-here")
                .header("If-Match", "\"0\"")
                .bodyValue(COSTS)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void nothing_is_planned_where_no_cohort_is_known_to_be_too_small() {
        assertThat(refused(asManager()
                                .post()
                                .uri("/api/v1/merge-plans")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .bodyValue(new NewMergePlan("NPQSL", 60)))
                        .detail())
                .contains("Enter the costs");
    }

    @Test
    void a_merge_is_shown_with_who_is_worse_off_before_anything_changes() {
        MergePlan plan = planned();

        MergePlan.Proposal way = plan.proposals().getFirst();
        assertThat(way.way()).isEqualTo(Way.IN_PERSON);
        assertThat(way.cohorts()).isEqualTo(1);
        assertThat(way.saves()).isEqualTo(1_200);
        assertThat(way.moved()).isEqualTo(2);
        assertThat(way.worseOff()).isEqualTo(2);
        assertThat(way.gapPercent()).isLessThan(2);
        MergePlan.Merge merge = way.merges().getFirst();
        assertThat(merge.cohort()).isEqualTo("there");
        assertThat(merge.into()).extracting(MergePlan.Into::cohort).containsExactly("here");
        assertThat(merge.morePeople()).isEqualTo(2);
        List<GroupMove> moves = moves(plan);
        assertThat(moves).extracting(GroupMove::name).containsExactly("dan", "eve");
        assertThat(moves)
                .allMatch(move -> move.state() == State.PROPOSED
                        && move.worse().contains(Worse.FURTHER)
                        && move.minutesAfter() > move.minutesBefore()
                        && move.finishAfter() != null);
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
    }

    @Test
    void who_says_yes_is_moved_who_says_no_stays_and_it_can_be_taken_back() {
        MergePlan plan = chosen();
        Participant before = participant("dan");
        assertThat(own("dan").state()).isEqualTo(State.ASKED);
        assertThat(own("dan").answerBy()).isEqualTo(ANSWER_BY);
        assertThat(mailsTo("dan")).isEqualTo(1);

        assertThat(answer("dan", true).state()).isEqualTo(State.AGREED);
        assertThat(answer("eve", false).state()).isEqualTo(State.DECLINED);
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
        run(plan, "apply");

        assertThat(plan(plan.id()).state()).isEqualTo(MergePlan.State.APPLIED);
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-there");
        assertThat(own("dan").state()).isEqualTo(State.MOVED);
        assertThat(seatsOf("dan", "there")).isZero();
        assertThat(seatsOf("dan", "here"))
                .isEqualTo(participant("dan").summary().sessionIds().size());

        run(plan, "undo");

        Participant after = participant("dan");
        assertThat(plan(plan.id()).state()).isEqualTo(MergePlan.State.UNDONE);
        assertThat(after.enrolment()).isEqualTo(before.enrolment());
        assertThat(after.pathwayId()).isEqualTo(before.pathwayId());
        assertThat(seatsOf("dan", "here")).isZero();
        assertThat(seatsOf("dan", "there"))
                .isEqualTo(before.summary().sessionIds().size());
        assertThat(own("dan").state()).isEqualTo(State.BACK);
    }

    @Test
    void whoever_has_not_answered_stays_and_can_still_be_moved_later() {
        MergePlan plan = chosen();
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
        answer("dan", true);
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-there");
    }

    @Test
    void it_is_too_late_to_answer_after_the_last_day() {
        chosen();
        clock.advance(Duration.ofDays(15));
        assertThat(refused(api.asPerson(id("dan"))
                                .put()
                                .uri("/api/v1/participants/{id}/group-move/answer", id("dan"))
                                .bodyValue(new GroupMoveAnswer(true)))
                        .detail())
                .contains("too late");
    }

    @Test
    void a_move_that_a_crash_left_unnoted_is_found_and_not_made_again() {
        MergePlan plan = chosen();
        answer("dan", true);
        Participant before = participant("dan");
        Moving asked = movings.find(WAYMARK, id("dan")).block();
        movings.replace(WAYMARK, asked.from(before)).block();
        Offer here = offers.find(WAYMARK, provider + "-here").block();
        Participant as = before.withTraining(
                before.training(),
                new Participant.Enrolment("NPQSL", here.frameworkVersion(), here.id(), here.cohort(), TestClock.TODAY),
                before.choices());
        var restart = pathways.restart(as).block();
        pathways.restand(WAYMARK, before, as, restart.planned(), restart.learning())
                .block();

        run(plan, "apply");

        assertThat(own("dan").state()).isEqualTo(State.MOVED);
        assertThat(participant("dan").plan()).isEqualTo(before.plan() + 1);
        run(plan, "undo");
        assertThat(participant("dan").pathwayId()).isEqualTo(before.pathwayId());
    }

    @Test
    void a_move_noted_but_not_made_is_made() {
        MergePlan plan = chosen();
        answer("dan", true);
        Moving asked = movings.find(WAYMARK, id("dan")).block();
        movings.replace(WAYMARK, asked.from(participant("dan"))).block();
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
    }

    @Test
    void whose_pathway_has_changed_since_is_not_taken_back() {
        MergePlan plan = chosen();
        answer("dan", true);
        run(plan, "apply");
        Participant moved = participant("dan");
        pathways.apply(
                        new Scope.Self(id("dan")),
                        id("dan"),
                        moved.plan(),
                        Wishes.of(Phase.PRIMARY).minutes(240).choices())
                .block();
        run(plan, "undo");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(own("dan").note()).contains("changed since");
    }

    @Test
    void a_second_merge_waits_for_the_first_and_another_provider_sees_neither() {
        MergePlan first = chosen();
        MergePlan second = planned();
        assertThat(refused(choice(second, Way.IN_PERSON)).detail()).contains("another merge");
        for (String path : List.of(
                "/api/v1/merge-plans/" + first.id(), "/api/v1/merge-plans/" + first.id() + "/moves?way=IN_PERSON")) {
            api.as("other-manager").get().uri(path).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void nobody_is_shown_a_move_that_was_never_chosen() {
        MergePlan plan = planned();
        MergingPlan stored = plans.find(WAYMARK, plan.id()).block();
        var mover = stored.proposed(Way.IN_PERSON).orElseThrow().movers().getFirst();
        movings.putAll(
                        new Scope.Provider(provider),
                        List.of(new Moving(plan.id(), 0, provider, mover, ANSWER_BY, State.ASKED, "", null)))
                .block();
        api.asPerson(mover.personId())
                .get()
                .uri("/api/v1/participants/{id}/group-move", mover.personId())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private MergePlan planned() {
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

    private MergePlan chosen() {
        return choice(planned(), Way.IN_PERSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(MergePlan.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.RequestHeadersSpec<?> choice(MergePlan plan, Way way) {
        return asManager()
                .post()
                .uri("/api/v1/merge-plans/{id}/choice", plan.id())
                .header("If-Match", etag(plan.id()))
                .bodyValue(new MergeChoice(way, ANSWER_BY));
    }

    private void run(MergePlan plan, String what) {
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

    private MergePlan plan(String id) {
        return read(id).getResponseBody();
    }

    private String etag(String id) {
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

    private List<GroupMove> moves(MergePlan plan) {
        return asManager()
                .get()
                .uri("/api/v1/merge-plans/{id}/moves?way=IN_PERSON", plan.id())
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<GroupMove>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private Cohort cohort(String name) {
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

    private Cohort setCosts(String name, CohortCosts costs) {
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

    private GroupMove own(String name) {
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

    private GroupMove answer(String name, boolean agrees) {
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

    private static Problem refused(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange()
                .expectStatus()
                .is4xxClientError()
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    private long mailsTo(String name) {
        return mongo.count(Query.query(Criteria.where("to").is(id(name) + "@waymark.example")), "outbox")
                .block();
    }

    private long seatsOf(String name, String cohort) {
        Offer offer = offers.find(WAYMARK, provider + "-" + cohort).block();
        return seats.of(offer).block().values().stream()
                .flatMap(List::stream)
                .map(Seat::participantId)
                .filter(id(name)::equals)
                .count();
    }

    private String offerOf(String name) {
        return participant(name).enrolment().offerId();
    }

    private Participant participant(String name) {
        return participants.find(WAYMARK, id(name)).block();
    }

    private String id(String name) {
        return provider + "-" + name;
    }

    private String manager() {
        return provider + "-manager";
    }

    private WebTestClient asManager() {
        return api.as(manager());
    }

    private Offer offer(String name, int easting) {
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

    private void enrol(String name, int easting, Offer offer) {
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
