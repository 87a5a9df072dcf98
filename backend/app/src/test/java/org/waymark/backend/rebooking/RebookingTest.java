package org.waymark.backend.rebooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.backend.rebooking.store.RebookingRepository;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.message.MailChoice;
import org.waymark.contract.message.Notice;
import org.waymark.contract.rebooking.ChangeAnswer;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.Rebooked;
import org.waymark.contract.rebooking.Rebooking.State;
import org.waymark.contract.rebooking.RebookingWanted;
import org.waymark.contract.rebooking.RebookingWanted.SessionName;
import org.waymark.contract.rebooking.SessionChange;
import reactor.core.publisher.Mono;

/** A provider cancels sessions of an offer that no other test touches, with people of its own on it. */
class RebookingTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PEOPLE = 4;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private PersonRepository people;

    @Autowired
    private RebookingRepository rebookings;

    @Autowired
    private Pathways pathways;

    @Autowired
    private Replans replans;

    @Autowired
    private Placing placing;

    @Autowired
    private Seats seats;

    @Autowired
    private FacilitatorRepository facilitators;

    @Autowired
    private SeatSweep sweep;

    @Autowired
    private RebookingMails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Today today;

    private final List<String> ids = new ArrayList<>();
    private String offerId = "";

    @BeforeEach
    void enrolPeople() {
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .filter(one -> one.id().startsWith("npqsl-"))
                .filter(one -> one.sessions().size() > 100)
                .findFirst()
                .orElseThrow();
        offerId = "rebooking-" + UUID.randomUUID();
        offers.put(WAYMARK, any.copy(offerId).with(any.course().withCohort(offerId)))
                .block();
        IntStream.range(0, PEOPLE).forEach(i -> enrol("rebooked-" + i + "-" + System.nanoTime()));
    }

    private void enrol(String id) {
        Person person = new Person(
                id,
                "Rebooked " + id,
                "Leader",
                "",
                "No school",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        people.save(WAYMARK, person, "provider-fernhill").block();
        Offer offer = offer();
        var enrolment = new Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), TestClock.TODAY);
        var choices = Wishes.of(Phase.PRIMARY).choices();
        var planned = pathways.tryOut(person, enrolment, Learning.none(id), choices, TestClock.TODAY, null)
                .block()
                .planned();
        var summary = new Participant.Summary(
                planned.finish(),
                planned.minutes(),
                0,
                planned.steps().size(),
                0,
                false,
                null,
                planned.sessionIds(),
                0,
                List.of());
        var participant = new Participant(
                person, 0, offer.providerId(), enrolment, choices, 1, planned.id(), summary, null, Standing.ENROLLED);
        pathways.enrol(WAYMARK, participant, planned).block();
        ids.add(id);
    }

    /** Lists of the provider and figures of other tests know nothing of them. */
    @AfterEach
    void takeThemOff() {
        ids.forEach(id -> participants
                .find(WAYMARK, id)
                .flatMap(one -> participants.delete(WAYMARK, one))
                .block());
        offers.find(WAYMARK, offerId)
                .flatMap(offer -> offers.save(WAYMARK, offer.with(Offer.Status.DRAFT)))
                .block();
    }

    private Offer offer() {
        return offers.find(WAYMARK, offerId).block();
    }

    private Participant person(String id) {
        return participants.find(WAYMARK, id).block();
    }

    /** The first of a person's sessions at least so many days ahead. */
    private Offer.Session sessionAfter(int days) {
        Offer offer = offer();
        return person(ids.getFirst()).summary().sessionIds().stream()
                .map(offer::session)
                .filter(session ->
                        session.start().isAfter(TestClock.TODAY.plusDays(days).atStartOfDay()))
                .min((one, other) -> one.start().compareTo(other.start()))
                .orElseThrow();
    }

    private List<String> seated(String sessionId) {
        return seats.of(offer()).block().getOrDefault(sessionId, List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }

    private RebookingWanted cancel(Offer.Session session, @Nullable LocalDateTime instead) {
        return new RebookingWanted(
                List.of(new SessionName(offerId, session.id())), null, null, "The hall is flooded.", instead);
    }

    private Seen planned(RebookingWanted wanted) {
        String id = api.as("helen")
                .post()
                .uri("/api/v1/rebookings")
                .header("Idempotency-Key", "plan " + System.nanoTime())
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(org.waymark.contract.rebooking.Rebooking.class)
                .returnResult()
                .getResponseBody()
                .id();
        return after(id, State.PLANNING);
    }

    /** Once the job is over. */
    private Seen after(String id, State working) {
        String jobId = rebookings.find(WAYMARK, id).block().jobId();
        jobs.follow(new Scope.Provider("provider-fernhill"), jobId).blockLast(LONGEST);
        assertThat(rebookings.find(WAYMARK, id).block().state()).isNotEqualTo(working);
        var answer = api.as("helen")
                .get()
                .uri("/api/v1/rebookings/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(org.waymark.contract.rebooking.Rebooking.class)
                .returnResult();
        return new Seen(answer.getResponseBody(), answer.getResponseHeaders().getETag());
    }

    private record Seen(org.waymark.contract.rebooking.Rebooking rebooking, String etag) {}

    private org.waymark.contract.rebooking.Rebooking done(Seen found, String step, State working) {
        String id = found.rebooking().id();
        api.as("helen")
                .post()
                .uri("/api/v1/rebookings/{id}/" + step, id)
                .header("If-Match", found.etag())
                .exchange()
                .expectStatus()
                .isOk();
        return after(id, working).rebooking();
    }

    private org.waymark.contract.rebooking.Rebooking applied(RebookingWanted wanted) {
        return done(planned(wanted), "apply", State.APPLYING);
    }

    private static List<Outcome> outcomes(org.waymark.contract.rebooking.Rebooking rebooking) {
        return rebooking.people().stream().map(Rebooked::outcome).distinct().toList();
    }

    @Test
    void each_person_and_their_new_place_are_shown_before_anything_changes() {
        Offer.Session gone = sessionAfter(40);

        var shown = planned(cancel(gone, null)).rebooking();

        assertThat(shown.state()).isEqualTo(State.PLANNED);
        assertThat(shown.people()).extracting(Rebooked::participantId).containsAll(ids);
        assertThat(outcomes(shown)).containsOnly(Outcome.WOULD_MOVE);
        assertThat(shown.people())
                .allSatisfy(row -> assertThat(row.moves())
                        .anySatisfy(move -> assertThat(move.from()).isEqualTo(gone.start())));
        assertThat(offer().session(gone.id()).isHeld()).isTrue();
        assertThat(seated(gone.id())).containsAll(ids);
    }

    @Test
    void everybody_is_rebooked_and_the_session_stays_as_cancelled() {
        Offer.Session gone = sessionAfter(40);

        var done = applied(cancel(gone, null));

        assertThat(outcomes(done)).containsOnly(Outcome.MOVED);
        assertThat(offer().session(gone.id()).isHeld()).isFalse();
        assertThat(seated(gone.id())).isEmpty();
        ids.forEach(id -> {
            assertThat(person(id).summary().sessionIds()).doesNotContain(gone.id());
            person(id)
                    .summary()
                    .sessionIds()
                    .forEach(session -> assertThat(seated(session)).contains(id));
        });
    }

    @Test
    void whoever_runs_it_and_whoever_has_a_seat_without_a_pathway_are_told_too() {
        var fola = Facilitator.of("provider-fernhill", "Fola Adeyemi", "fola@waymark.example");
        facilitators.note(new Scope.Provider("provider-fernhill"), fola).block();
        Offer.Session gone = sessionAfter(40);
        offers.save(WAYMARK, offer().with(gone.with(new Offer.Arrangements(null, fola.id(), null, null))))
                .block();
        String booked = ids.removeFirst();
        api.asPerson(booked);
        participants
                .find(WAYMARK, booked)
                .flatMap(one -> participants.delete(WAYMARK, one))
                .block();
        seats.take("a booking", offer(), gone.id(), booked).block();

        applied(cancel(gone, null));

        String when = gone.start().getDayOfMonth() + " ";
        assertThat(noticesOf(api.as("fola")))
                .filteredOn(
                        notice -> notice.text().contains(when) && notice.text().contains("The hall is flooded."))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("A session is cancelled"));
        assertThat(noticesOf(api.asPerson(booked)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("A session is cancelled"));
    }

    private static List<Notice> noticesOf(WebTestClient who) {
        return who.get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void they_are_told_by_mail_once() {
        String told = ids.getFirst();
        api.asPerson(told);
        Offer.Session gone = sessionAfter(40);

        applied(cancel(gone, null));

        assertThat(outbox.waiting().block().stream()
                        .filter(waiting -> waiting.mail().to().startsWith(told)))
                .singleElement()
                .satisfies(waiting ->
                        assertThat(waiting.mail().text()).contains("The hall is flooded.", ", but ", "pathway"));
    }

    @Test
    void within_72_hours_they_get_a_mail_though_they_want_none() {
        String told = ids.getFirst();
        api.asPerson(told)
                .put()
                .uri("/api/v1/me/mail-choice")
                .bodyValue(new MailChoice(MailChoice.Frequency.NONE))
                .exchange()
                .expectStatus()
                .isOk();
        Offer.Session gone = sessionAfter(40);
        Duration left = Duration.between(today.time(), gone.start());

        clock.advance(left.minusHours(73));
        tellOfMove(told, gone, "early");
        assertThat(mailsTo(told)).isZero();
        clock.advance(Duration.ofHours(2));
        tellOfMove(told, gone, "late");
        tellOfMove(told, gone, "late");
        assertThat(mailsTo(told)).isEqualTo(1);
    }

    private void tellOfMove(String person, Offer.Session gone, String id) {
        var moved = new Rebooking.Row(
                person,
                offerId,
                Outcome.MOVED,
                List.of(new Rebooking.Change("any-topic", gone.id(), null)),
                null,
                List.of(),
                null,
                null,
                null);
        var rebooking = new Rebooking(
                id,
                1,
                "provider-fernhill",
                State.APPLIED,
                "The hall is flooded.",
                "account-helen",
                "Helen",
                today.instant(),
                null,
                List.of(new Rebooking.Gone(offerId, gone.id(), null)),
                List.of());
        mails.tell(rebooking, moved).block();
    }

    private long mailsTo(String person) {
        return outbox.waiting().block().stream()
                .filter(waiting -> waiting.mail().to().startsWith(person))
                .count();
    }

    @Test
    void a_session_at_another_time_takes_those_whom_it_suits() {
        Offer.Session gone = sessionAfter(40);
        LocalDateTime instead = gone.start().plusDays(1);

        var done = applied(cancel(gone, instead));

        assertThat(done.people()).allSatisfy(row -> assertThat(row.outcome()).isEqualTo(Outcome.MOVED));
        assertThat(done.people())
                .anySatisfy(row -> assertThat(row.moves())
                        .anySatisfy(move -> assertThat(move.to()).isEqualTo(instead)));
    }

    @Test
    void where_there_is_no_other_seat_it_says_so_and_nothing_is_taken() {
        Offer.Session gone = sessionAfter(40);
        Offer before = offer();
        offers.save(
                        WAYMARK,
                        before.withSessions(before.sessions().stream()
                                        .map(session -> session.topicId().equals(gone.topicId())
                                                        && !session.id().equals(gone.id())
                                                ? session.withSeats(0)
                                                : session)
                                        .toList())
                                .with(new Offer.Blend(1, 0, 0, 600, false, 30)))
                .block();

        var shown = planned(cancel(gone, null)).rebooking();

        assertThat(outcomes(shown)).containsOnly(Outcome.WOULD_HAVE_NO_PLACE);
        assertThat(shown.people()).allSatisfy(row -> assertThat(row.conflict()).isNotBlank());
    }

    @Test
    void it_can_be_taken_back_as_long_as_nobody_has_answered() {
        Offer.Session gone = sessionAfter(40);
        List<String> before = ids.stream().map(id -> person(id).pathwayId()).toList();
        var found = planned(cancel(gone, null));
        String id = found.rebooking().id();
        done(found, "apply", State.APPLYING);

        var undone = done(after(id, State.APPLYING), "undo", State.UNDOING);

        assertThat(outcomes(undone)).containsOnly(Outcome.PUT_BACK);
        assertThat(ids.stream().map(one -> person(one).pathwayId()).toList()).isEqualTo(before);
        assertThat(seated(gone.id())).containsAll(ids);
        assertThat(offer().session(gone.id()).isHeld()).isTrue();
    }

    @Test
    void within_the_notice_a_place_is_held_until_the_person_says_yes() {
        Offer.Session gone = sessionAfter(1);
        assertThat(gone.start()).isBefore(TestClock.TODAY.plusDays(28).atStartOfDay());
        String who = ids.getFirst();
        String before = person(who).pathwayId();

        var done = applied(cancel(gone, null));
        assertThat(outcomes(done)).containsOnly(Outcome.ASKED);
        assertThat(person(who).pathwayId()).isEqualTo(before);
        String held = row(done.id(), who).gained().getFirst();
        clock.advance(Duration.ofMinutes(20));
        sweep.sweep().block();
        assertThat(seated(held)).contains(who);

        SessionChange asked = changes(who).getFirst();
        assertThat(asked.answerBy()).isAfterOrEqualTo(TestClock.TODAY);
        answer(who, asked.id(), new ChangeAnswer(true, null), 200);

        assertThat(person(who).summary().sessionIds()).contains(held).doesNotContain(gone.id());
        assertThat(row(done.id(), who).outcome()).isEqualTo(Outcome.ACCEPTED);
        answer(who, asked.id(), new ChangeAnswer(true, null), 409);
    }

    @Test
    void who_declines_frees_the_place_and_can_still_choose_another() {
        Offer.Session gone = sessionAfter(1);
        var done = applied(cancel(gone, null));
        String who = ids.get(1);
        String held = row(done.id(), who).gained().getFirst();

        answer(who, done.id(), new ChangeAnswer(false, null), 200);

        assertThat(seated(held)).doesNotContain(who);
        List<SessionChange.Other> others = changes(who).getFirst().others();
        assertThat(others).isNotEmpty();
        String chosen = others.stream()
                .map(SessionChange.Other::sessionId)
                .filter(id -> status(who, done.id(), new ChangeAnswer(true, id)) == 200)
                .findFirst()
                .orElseThrow();
        assertThat(person(who).summary().sessionIds()).contains(chosen).doesNotContain(gone.id());
    }

    @Test
    void nobody_answers_for_somebody_else_and_another_provider_sees_nothing() {
        var done = applied(cancel(sessionAfter(1), null));

        api.asPerson(ids.get(1))
                .get()
                .uri("/api/v1/participants/{id}/session-changes", ids.getFirst())
                .exchange()
                .expectStatus()
                .isNotFound();
        api.as("other-manager")
                .get()
                .uri("/api/v1/rebookings/{id}", done.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Row row(String id, String who) {
        return rebookings.find(WAYMARK, id).block().row(who).orElseThrow();
    }

    private List<SessionChange> changes(String who) {
        return api.asPerson(who)
                .get()
                .uri("/api/v1/participants/{id}/session-changes", who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<SessionChange>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private void answer(String who, String id, ChangeAnswer answer, int status) {
        assertThat(status(who, id, answer)).isEqualTo(status);
    }

    private int status(String who, String id, ChangeAnswer answer) {
        return api.asPerson(who)
                .put()
                .uri("/api/v1/participants/{id}/session-changes/{change}", who, id)
                .bodyValue(answer)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private PersonRebooking personRebooking(RebookingRepository with, Replans replanning, RebookingMails telling) {
        return new PersonRebooking(with, offers, participants, placing, replanning, pathways, seats, telling, today);
    }

    private static <T> T real(T bean) {
        return spy((T) AopTestUtils.getUltimateTargetObject(bean));
    }

    private static <T> Mono<T> gone() {
        return Mono.error(new DataAccessResourceFailureException("the store went away"));
    }

    /** Between any two steps of one person's rebooking: noting, the pathway, the mail, the outcome. */
    @Test
    void a_kill_between_two_steps_leaves_everybody_with_one_place() {
        Offer.Session session = sessionAfter(40);
        var found = planned(cancel(session, null));
        String id = found.rebooking().id();
        Rebooking rebooking = rebookings.find(WAYMARK, id).block();
        offers.save(WAYMARK, rebooking.cancelledIn(offer())).block();

        RebookingRepository noNote = real(rebookings);
        doReturn(gone()).when(noNote).change(any(), any(), any());
        killed(personRebooking(noNote, replans, mails), rebooking, 0);
        Replans noHold = real(replans);
        doReturn(gone()).when(noHold).hold(any(), any(), any());
        killed(personRebooking(rebookings, noHold, mails), rebooking, 1);
        RebookingMails noMail = real(mails);
        doReturn(gone()).when(noMail).tell(any(), any());
        killed(personRebooking(rebookings, replans, noMail), rebooking, 2);
        personRebooking(rebookings, replans, mails)
                .settle(rebooking, rebooking.row(ids.get(3)).orElseThrow())
                .block();

        var done = done(after(id, State.PLANNING), "apply", State.APPLYING);

        assertThat(outcomes(done)).containsOnly(Outcome.MOVED);
        assertThat(seated(session.id())).isEmpty();
        ids.forEach(who -> {
            assertThat(person(who).plan()).isEqualTo(2);
            person(who)
                    .summary()
                    .sessionIds()
                    .forEach(one -> assertThat(seated(one)).contains(who));
        });
    }

    private void killed(PersonRebooking personRebooking, Rebooking rebooking, int who) {
        Row row = rebooking.row(ids.get(who)).orElseThrow();
        assertThatThrownBy(() -> personRebooking.settle(rebooking, row).block())
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}
