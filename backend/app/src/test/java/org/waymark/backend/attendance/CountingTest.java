package org.waymark.backend.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.attendance.DisputeAnswer;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.NewDispute;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterMarks;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Step;

/** Somebody on an offer of their own, with a session an hour ago whose step is otherwise done. */
class CountingTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private PersonRepository people;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private RegisterRepository registers;

    @Autowired
    private Pathways pathways;

    @Autowired
    private Counting counting;

    private final String id = "counted-" + UUID.randomUUID();
    private final String offerId = "counting-" + UUID.randomUUID();
    private PlannedStep step;
    private String sessionId = "";

    @BeforeEach
    void putThemOn() {
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.id().startsWith("npqsl-"))
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .findFirst()
                .orElseThrow();
        offers.put(WAYMARK, any.copy(offerId).with(any.course().withCohort(offerId)))
                .block();
        var enrolment = new Enrolment(any.qualification(), any.frameworkVersion(), offerId, offerId, TODAY);
        var person = new Person(
                id, "Counted", "Leader", "", "No school", null, null, Phase.PRIMARY, SchoolKind.MAINSTREAM, List.of());
        var choices = Wishes.of(Phase.PRIMARY).choices();
        PlannedPathway planned = pathways.tryOut(person, enrolment, Learning.none(id), choices, TODAY, null)
                .block()
                .planned();
        step = planned.steps().stream()
                .filter(one -> one.parts().stream().anyMatch(part -> part.sessionId() != null))
                .findFirst()
                .orElseThrow();
        sessionId = step.parts().stream()
                .filter(part -> part.sessionId() != null)
                .findFirst()
                .orElseThrow()
                .sessionId();
        people.save(WAYMARK, person, "provider-fernhill").block();
        var summary = Summaries.of(planned, Learning.none(id));
        var participant = new Participant(
                person, 0, "provider-fernhill", enrolment, choices, 1, planned.id(), summary, null, Standing.ENROLLED);
        pathways.enrol(WAYMARK, participant, planned).block();
        change(offer -> offer.with(offer.session(sessionId).at(TODAY.atTime(9, 0))));
    }

    @AfterEach
    void takeThemOff() {
        participants
                .find(WAYMARK, id)
                .flatMap(one -> participants.delete(WAYMARK, one))
                .block();
        change(offer -> offer.with(Offer.Status.DRAFT));
    }

    private void change(UnaryOperator<Offer> change) {
        offers.save(WAYMARK, change.apply(offers.find(WAYMARK, offerId).block()))
                .block();
    }

    /** All but the session, some days ago. */
    private void learn() {
        LocalDate on = TODAY.minusDays(5);
        Learning done = learning.save(
                        WAYMARK,
                        Learning.none(id)
                                .with(Learning.Step.started(step.moduleId(), step.topicId(), "hash", on)
                                        .withRecord(true, true)
                                        .withDone(on)))
                .block();
        Participant now = participant();
        participants
                .save(
                        WAYMARK,
                        now.withSummary(Summaries.of(pathways.planned(now).block(), done)))
                .block();
    }

    private Participant participant() {
        return participants.find(WAYMARK, id).block();
    }

    private LocalDate done() {
        return participant().summary().milestones().stream()
                .filter(one -> one.moduleId().equals(step.moduleId()))
                .findFirst()
                .orElseThrow()
                .done();
    }

    private Step seen() {
        return api.pathwayOf(id).steps().stream()
                .filter(one -> one.moduleId().equals(step.moduleId()))
                .findFirst()
                .orElseThrow();
    }

    private Part session() {
        return seen().parts().stream()
                .filter(part ->
                        part.session() != null && part.session().sessionId().equals(sessionId))
                .findFirst()
                .orElseThrow();
    }

    private void mark(Mark mark) {
        EntityExchangeResult<Register> open = api.as("helen")
                .get()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, sessionId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Register.class)
                .returnResult();
        api.as("helen")
                .put()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, sessionId)
                .header("If-Match", open.getResponseHeaders().getETag())
                .bodyValue(new RegisterMarks(List.of(new RegisterMarks.Marked(id, mark))))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void the_mark_finishes_the_step_on_the_day_of_its_session() {
        learn();
        mark(Mark.LATE);

        assertThat(done()).isEqualTo(TODAY);
        assertThat(seen().status()).isEqualTo(Step.Status.DONE);
        assertThat(session().session().mark()).isEqualTo(Mark.LATE);
        assertThat(session().session().start()).isEqualTo(TODAY.atTime(9, 0));
    }

    @Test
    void an_absence_opens_the_step_and_says_what_to_do_and_a_corrected_mark_closes_it_again() {
        learn();
        mark(Mark.ABSENT);

        assertThat(done()).isNull();
        assertThat(participant().summary().stepsDone()).isZero();
        assertThat(seen().status()).isEqualTo(Step.Status.IN_PROGRESS);
        assertThat(seen().missed())
                .startsWith("You were marked as absent on Wednesday 18 November")
                .contains("catch up with the recording")
                .endsWith("If the mark is wrong, say so under Attendance.");

        mark(Mark.PRESENT);
        assertThat(done()).isEqualTo(TODAY);
        assertThat(seen().missed()).isNull();
        mark(Mark.ABSENT);
        assertThat(done()).isNull();
    }

    @Test
    void what_builds_on_the_topic_is_not_locked_by_an_absence() {
        learn();
        List<Step.Status> before = statusesOfOthers();
        mark(Mark.ABSENT);

        assertThat(statusesOfOthers()).isEqualTo(before);
    }

    private List<Step.Status> statusesOfOthers() {
        return api.pathwayOf(id).steps().stream()
                .filter(one -> !one.moduleId().equals(step.moduleId()))
                .map(Step::status)
                .toList();
    }

    @Test
    void a_mark_counts_the_hours_of_the_session_and_leaves_the_rest_to_do() {
        int minutes = session().minutes();
        mark(Mark.PRESENT);

        assertThat(row().minutesDone()).isEqualTo(minutes);
        assertThat(row().sessionMinutes()).isPositive();
        assertThat(row().attendedMinutes()).isEqualTo(row().sessionMinutes());
        assertThat(row().state()).isEqualTo(ParticipantRow.State.ON_COURSE);
        assertThat(seen().status()).isNotEqualTo(Step.Status.DONE);
    }

    private ParticipantRow row() {
        return api.as("helen")
                .get()
                .uri("/api/v1/participants/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ParticipantRow.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void an_answer_to_a_dispute_finishes_the_step() {
        learn();
        mark(Mark.ABSENT);
        api.asPerson(id)
                .post()
                .uri("/api/v1/participants/{who}/attendance/disputes?offerId={o}&id={s}", id, offerId, sessionId)
                .bodyValue(new NewDispute("I was there."))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(done()).isNull();

        api.as("helen")
                .post()
                .uri("/api/v1/offers/{offer}/register/disputes/{who}?id={id}", offerId, id, sessionId)
                .bodyValue(new DisputeAnswer(Mark.PRESENT, "You were."))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(done()).isEqualTo(TODAY);
    }

    @Test
    void they_read_whether_they_are_on_course_for_what_is_asked_and_what_they_can_do() {
        change(offer -> offer.with(offer.teaching().with(new Teaching.Attendance(80, 0, true))));
        AttendanceStanding before = standing();
        assertThat(before.state()).isEqualTo(AttendanceStanding.State.NOT_BEGUN);
        assertThat(before.sentence()).contains("80%");

        mark(Mark.PRESENT);
        assertThat(standing().state()).isEqualTo(AttendanceStanding.State.ON_COURSE);
        assertThat(standing().sentence()).startsWith("You are on course: you attended 100% of the time");
        assertThat(standing().whatToDo()).isNull();

        mark(Mark.ABSENT);
        AttendanceStanding missed = standing();
        assertThat(missed.attended()).isZero();
        assertThat(missed.marked()).isPositive();
        assertThat(missed.sentence()).startsWith("You are not on course: you attended 0%");
        assertThat(missed.whatToDo())
                .startsWith(
                        missed.marked() * 4 > missed.toCome()
                                ? "The sessions that are planned are not enough."
                                : "Attend at least ");
    }

    private AttendanceStanding standing() {
        return api.asPerson(id)
                .get()
                .uri("/api/v1/participants/{id}/home", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Home.class)
                .returnResult()
                .getResponseBody()
                .attendance();
    }

    @Test
    void the_same_mark_again_writes_nothing() {
        mark(Mark.PRESENT);
        long version = participant().version();
        mark(Mark.PRESENT);
        counting.countAll().block(Duration.ofMinutes(1));

        assertThat(participant().version()).isEqualTo(version);
    }

    @Test
    void a_register_that_was_stored_before_the_node_died_is_counted_by_the_sweep() {
        learn();
        var entry = new Entry(id, Mark.ABSENT, "Helen Carter", clock.instant(), null);
        registers
                .save(WAYMARK, new SessionRegister(offerId, sessionId, "provider-fernhill", 0, List.of(entry)))
                .block();
        assertThat(done()).isEqualTo(TODAY.minusDays(5));

        assertThat(counting.countAll().block(Duration.ofMinutes(1))).isPositive();
        assertThat(done()).isNull();
    }

    @Test
    void whether_catching_up_counts_is_for_the_offer_to_say_also_afterwards() {
        learn();
        change(offer -> offer.with(offer.teaching().with(new Teaching.Attendance(80, 0, false))));
        mark(Mark.CAUGHT_UP);
        assertThat(done()).isNull();
        assertThat(seen().missed()).startsWith("Catching up does not count here");

        change(offer -> offer.with(offer.teaching().with(new Teaching.Attendance(80, 0, true))));
        counting.countAll().block(Duration.ofMinutes(1));
        assertThat(done()).isEqualTo(TODAY);
    }
}
