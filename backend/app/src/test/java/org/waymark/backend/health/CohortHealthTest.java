package org.waymark.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Milestone;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.rebooking.Rebooking;
import org.waymark.backend.rebooking.store.RebookingRepository;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterMarks;
import org.waymark.contract.attendance.RegisterMarks.Marked;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Attendance;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealth.Hours;
import org.waymark.contract.health.SessionHealth;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.State;

class CohortHealthTest extends ApiTest {

    private static final LocalDate LAST_MONTH = TestClock.TODAY.minusDays(30);
    private static final LocalDate NEXT_MONTH = TestClock.TODAY.plusDays(30);

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private RebookingRepository rebookings;

    @Autowired
    private Seats seats;

    @Autowired
    private Catalogue catalogue;

    private String provider = "";
    private String partner = "";
    private Offer own;
    private Offer partners;
    private String onTime = "";
    private String late = "";
    private TaughtModule module;

    /** One cohort with a session held this morning, one online to come and one called off; another run by a partner. */
    @BeforeEach
    void makeCohorts() {
        Cohorts cohorts = new Cohorts(offers, participants, accounts);
        provider = cohorts.provider();
        partner = cohorts.partner();
        Offer.Session some = cohorts.inPerson();
        own = cohorts.offer(provider)
                .with(Teaching.AS_WRITTEN
                        .with(new Teaching.Attendance(75, 0, false))
                        .with(new Teaching.Coaching(120, 60, true)))
                .withSessions(List.of(
                        some.as("held").at(TestClock.TODAY.atTime(8, 0)).lasting(120),
                        cohorts.online(some.topicId()),
                        some.as("gone")
                                .at(TestClock.TODAY.plusDays(2).atTime(9, 0))
                                .cancelled(new Offer.Cancelled("nobody", clock.instant(), "Snow"))));
        cohorts.put(own);
        Offer other = cohorts.offer(provider);
        partners = cohorts.put(other.with(other.course().withPartner(partner)));
        module = catalogue.current().block().content().modules().stream()
                .filter(one -> one.module().minutes(org.waymark.engine.catalogue.ActivityKind.WORKPLACE_TASK) > 0)
                .filter(one -> !one.module().topic().toString().equals(some.topicId()))
                .findFirst()
                .orElseThrow();
        String step = module.id().toString();
        onTime = "health-" + UUID.randomUUID();
        late = "health-" + UUID.randomUUID();
        cohorts.somebodyOn(
                own,
                onTime,
                List.of(new Milestone(
                        step, LAST_MONTH, LAST_MONTH, module.module().minutes(), LAST_MONTH)),
                List.of("held", "online"));
        cohorts.somebodyOn(
                own,
                late,
                List.of(
                        new Milestone(
                                step, LAST_MONTH, LAST_MONTH, module.module().minutes(), null),
                        new Milestone("gone-module", NEXT_MONTH, NEXT_MONTH, 60, null)),
                List.of("held"));
        cohorts.somebodyOn(partners, "health-" + UUID.randomUUID(), List.of(), List.of());
        List.of(onTime, late)
                .forEach(who -> seats.ask(own, List.of("held"), who, null).block());
        seats.ask(own, List.of("online"), onTime, null).block();
        seats.ask(own, List.of("online"), late, clock.instant().plusSeconds(60)).block();
    }

    private CohortHealth health(String user, String query) {
        return api.as(user)
                .get()
                .uri("/api/v1/cohort-health" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CohortHealth.class)
                .returnResult()
                .getResponseBody();
    }

    private void mark(Marked... marks) {
        String uri = "/api/v1/offers/" + own.id() + "/register?id=held";
        String etag = api.as(provider)
                .get()
                .uri(uri)
                .exchange()
                .returnResult(Register.class)
                .getResponseHeaders()
                .getETag();
        api.as(provider)
                .put()
                .uri(uri)
                .header("If-Match", etag)
                .bodyValue(new RegisterMarks(List.of(marks)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Cohort cohort(CohortHealth health) {
        return health.cohorts().stream()
                .filter(one -> one.offerId().equals(own.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Hours of(ActivityKind kind, CohortHealth health) {
        return health.hours().stream()
                .filter(hours -> hours.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void people_count_once_by_state_and_those_with_a_reason_are_named() {
        CohortHealth health = health(provider, "");

        assertThat(health.cohorts()).hasSize(2);
        assertThat(cohort(health).people().behind()).isOne();
        assertThat(cohort(health).people().complete()).isOne();
        assertThat(cohort(health).people().inTraining()).isEqualTo(2);
        assertThat(cohort(health).fallingBehind()).isOne();
        assertThat(behind(provider, "?offerId=" + own.id()))
                .singleElement()
                .satisfies(person -> assertThat(person.participantId()).isEqualTo(late))
                .satisfies(person -> assertThat(person.reasons())
                        .extracting(PersonAtRisk.Because::reason)
                        .contains(Reason.STEP_OVERDUE));
    }

    private List<PersonAtRisk> behind(String user, String query) {
        return api.as(user)
                .get()
                .uri("/api/v1/cohort-health/people-falling-behind" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<PersonAtRisk>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void seats_are_those_of_sessions_to_come_that_are_held() {
        assertThat(health(provider, "").seats())
                .containsExactly(new CohortHealth.Seats("online", "Online", ActivityKind.LIVE_ONLINE, 1, 30, 1, 1, 28));
    }

    @Test
    void a_recording_counts_only_where_the_offer_says_so_and_a_late_arrival_always() {
        mark(new Marked(onTime, Mark.LATE), new Marked(late, Mark.CAUGHT_UP));

        Cohort cohort = cohort(health(provider, ""));
        assertThat(cohort.attendance()).isEqualTo(new Attendance(own.id(), own.cohort(), 1, 2, 1, 0));
        assertThat(cohort.livePercent()).isEqualTo(75);
        assertThat(cohort.belowLivePercent()).isOne();
    }

    @Test
    void who_has_a_seat_and_no_mark_is_told_apart() {
        mark(new Marked(late, Mark.ABSENT));

        CohortHealth health = health(provider, "");
        assertThat(health.attendanceByPlace())
                .singleElement()
                .satisfies(place -> assertThat(place.name()).isEqualTo(own.place(own.session("held"))))
                .satisfies(place -> assertThat(place.marks()).isOne())
                .satisfies(place -> assertThat(place.counted()).isZero())
                .satisfies(place -> assertThat(place.unmarked()).isOne());
        assertThat(health.attendanceByPartner()).extracting(Attendance::name).containsExactly("Your own");
    }

    @Test
    void a_session_that_was_attended_is_planned_though_its_step_is_finished_and_names_it_no_more() {
        mark(new Marked(onTime, Mark.PRESENT));
        Hours before = of(ActivityKind.IN_PERSON, health(provider, ""));
        Participant finished = participants.find(Cohorts.WAYMARK, onTime).block();
        participants
                .save(Cohorts.WAYMARK, finished.withSummary(without("held", finished.summary())))
                .block();

        assertThat(of(ActivityKind.IN_PERSON, health(provider, ""))).isEqualTo(before);
    }

    private static Participant.Summary without(String sessionId, Participant.Summary s) {
        return new Participant.Summary(
                s.finish(),
                s.minutesPlanned(),
                s.minutesDone(),
                s.stepsTotal(),
                s.stepsDone(),
                s.started(),
                s.nextDue(),
                s.sessionIds().stream().filter(id -> !id.equals(sessionId)).toList(),
                s.learningVersion(),
                s.milestones(),
                s.attendance());
    }

    @Test
    void hours_are_planned_due_and_done_by_kind() {
        mark(new Marked(onTime, Mark.PRESENT), new Marked(late, Mark.ABSENT));
        int task = module.module().minutes(org.waymark.engine.catalogue.ActivityKind.WORKPLACE_TASK);

        CohortHealth health = health(provider, "?offerId=" + own.id());
        assertThat(of(ActivityKind.WORKPLACE_TASK, health))
                .isEqualTo(new Hours(ActivityKind.WORKPLACE_TASK, 2 * task, 2 * task, task));
        assertThat(of(ActivityKind.LIVE_ONLINE, health)).isEqualTo(new Hours(ActivityKind.LIVE_ONLINE, 90, 0, 0));
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(of(ActivityKind.IN_PERSON, health(provider, "?offerId=" + own.id())))
                .isEqualTo(new Hours(ActivityKind.IN_PERSON, 240, 240, 120));
        int all = health.hours().stream().mapToInt(Hours::planned).sum();
        int coaching = own.teaching().coaching().timed();
        int ofSteps = module.module().minutes(org.waymark.engine.catalogue.ActivityKind.COACHING);
        assertThat(coaching).isGreaterThan(ofSteps);
        assertThat(of(ActivityKind.COACHING, health))
                .isEqualTo(new Hours(ActivityKind.COACHING, 2 * coaching, 2 * ofSteps, ofSteps));
        assertThat(all).isEqualTo(2 * (module.module().minutes() + coaching - ofSteps) + 60 + 240 + 90);
    }

    @Test
    void a_cancellation_counts_its_people_once_it_is_applied() {
        var gone = new Rebooking.Gone(own.id(), "gone", null);
        for (State state : List.of(State.APPLIED, State.PLANNED)) {
            rebookings
                    .insertOnce(
                            Cohorts.WAYMARK,
                            new Rebooking(
                                    "r" + UUID.randomUUID(),
                                    0,
                                    provider,
                                    state,
                                    "Snow",
                                    "account-" + provider,
                                    "Pia Provider",
                                    clock.instant(),
                                    null,
                                    List.of(gone),
                                    List.of(row(onTime, Outcome.MOVED), row(late, Outcome.NO_PLACE))))
                    .block();
        }

        assertThat(health(provider, "").cancellations()).isEqualTo(new CohortHealth.Cancellations(1, 1, 0, 1));
        assertThat(sessions(provider, "?which=CANCELLED"))
                .singleElement()
                .satisfies(session -> assertThat(session.cancelled()).isEqualTo("Snow"));
    }

    private Rebooking.Row row(String who, Outcome outcome) {
        return new Rebooking.Row(who, own.id(), outcome, List.of(), null, List.of(), null, null, null);
    }

    private List<SessionHealth> sessions(String user, String query) {
        return api.as(user)
                .get()
                .uri("/api/v1/cohort-health/sessions" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<SessionHealth>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void a_place_narrows_sessions_and_people() {
        CohortHealth online = health(provider, "?placeId=online");

        assertThat(cohort(online).people().inTraining()).isOne();
        assertThat(online.attendanceByPlace()).isEmpty();
        assertThat(sessions(provider, "?which=TO_COME&placeId=online"))
                .extracting(SessionHealth::sessionId)
                .containsExactly("online");
        assertThat(sessions(provider, "?which=HELD&placeId=online")).isEmpty();
        assertThat(health(provider, "?placeId=nowhere").seats()).isEmpty();
    }

    @Test
    void a_partner_has_only_what_it_runs_and_loses_it_at_once() {
        assertThat(health(provider, "?partnerId=own").cohorts())
                .extracting(Cohort::offerId)
                .containsExactly(own.id());
        assertThat(health(partner, "").cohorts()).extracting(Cohort::offerId).containsExactly(partners.id());
        assertThat(health(partner, "?offerId=" + own.id()).cohorts()).isEmpty();
        assertThat(behind(partner, "?offerId=" + own.id())).isEmpty();
        assertThat(sessions(partner, "?which=HELD")).isEmpty();

        Offer now = offers.find(Cohorts.WAYMARK, partners.id()).block();
        offers.save(Cohorts.WAYMARK, now.with(now.course().withPartner(null))).block();

        assertThat(health(partner, "").cohorts()).isEmpty();
    }

    @Test
    void another_provider_sees_nothing_of_it() {
        assertThat(health("helen", "?offerId=" + own.id()).cohorts()).isEmpty();
        assertThat(behind("helen", "?offerId=" + own.id())).isEmpty();
        assertThat(sessions("helen", "?which=TO_COME&offerId=" + own.id())).isEmpty();
    }

    @Test
    void a_file_has_no_cell_that_a_spreadsheet_would_run() {
        assertThat(file("PEOPLE", "CSV")).contains("'=Health School").contains("A step was due");
        assertThat(file("SESSIONS", "CSV")).contains("Snow").hasLineCount(4);
        assertThat(file("COHORTS", "CSV")).contains("Workplace task: done").hasLineCount(3);
        assertThat(file("COHORTS", "XLSX")).startsWith("PK");
    }

    private String file(String table, String format) {
        byte[] content = api.as(provider)
                .get()
                .uri("/api/v1/cohort-health/file?table={table}&format={format}", table, format)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void an_unknown_page_is_refused() {
        api.as(provider)
                .get()
                .uri("/api/v1/cohort-health/sessions?which=HELD&cursor=none")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }
}
