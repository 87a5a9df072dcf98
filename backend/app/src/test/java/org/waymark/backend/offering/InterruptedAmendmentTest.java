package org.waymark.backend.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.util.AopTestUtils;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.message.Notices;
import org.waymark.backend.offering.ApplyingAmendment.Agreed;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/** The work of applying stops between any two of its steps, or meets somebody who changes something. */
class InterruptedAmendmentTest extends OnAnAmendedOffer {

    @Autowired
    private Notices notices;

    @Autowired
    private EachOnOffer each;

    @Autowired
    private ParticipantLists lists;

    @Autowired
    private Replans replans;

    @Autowired
    private Seats seats;

    @Autowired
    private OfferChecks checks;

    private String draft;
    private Offer before;
    private List<String> pathwaysBefore;

    @BeforeEach
    void beginAnAmendment() {
        draft = begun();
        rules(draft, 53);
        before = offer(offerId);
        pathwaysBefore = pathwayIds();
    }

    @Test
    void before_the_offer_is_changed_nothing_has_happened() {
        OfferRepository failing = real(offers);
        doReturn(gone()).when(failing).insert(any(), any());
        stopped(failing, participants);
        assertThat(offer(offerId)).isEqualTo(before);

        OfferRepository noSave = real(offers);
        doReturn(gone()).when(noSave).save(any(), any());
        stopped(noSave, participants);
        assertThat(offer(offerId)).isEqualTo(before);
        assertThat(pathwayIds()).isEqualTo(pathwaysBefore);

        appliedAtLast();
    }

    @Test
    void half_way_through_the_people_it_goes_on_with_the_rest() {
        RunningJob cancelled = running();
        // Asked before the first and the second person, before the first is written, and from then on.
        when(cancelled.isStopped()).thenReturn(false, true, false, true);
        var oneByOne = new ApplyingAmendment(offers, participants, new EachOnOffer(lists, 1), replans, notices);
        assertThatThrownBy(() -> oneByOne.run(cancelled).block()).isInstanceOf(ProblemException.class);
        List<String> halfWay = pathwayIds();
        assertThat(halfWay).isNotEqualTo(pathwaysBefore).containsAnyElementsOf(pathwaysBefore);

        appliedAtLast();
        Set<String> moved =
                halfWay.stream().filter(id -> !pathwaysBefore.contains(id)).collect(Collectors.toSet());
        assertThat(pathwayIds()).containsAll(moved);
    }

    @Test
    void before_the_draft_is_taken_away_all_holds_and_a_second_time_changes_nothing() {
        OfferRepository failing = real(offers);
        doReturn(gone()).when(failing).delete(any(), any());
        stopped(failing, participants);
        List<String> moved = pathwayIds();

        appliedAtLast();
        assertThat(pathwayIds()).isEqualTo(moved);
    }

    @Test
    void whoever_is_changed_meanwhile_is_planned_again_from_there() {
        AtomicBoolean first = new AtomicBoolean(true);
        ParticipantRepository meanwhile = real(participants);
        doAnswer(call -> participants
                        .listOf(WAYMARK, call.getArgument(1))
                        .delayUntil(read ->
                                first.getAndSet(false) ? participants.save(WAYMARK, read.getFirst()) : Mono.empty()))
                .when(meanwhile)
                .listOf(any(), any());

        assertThat(work(offers, meanwhile).run(running()).block()).contains(PEOPLE + " have a new one");
        assertThat(first).isFalse();
        assertSeats();
    }

    @Test
    void what_the_offer_says_last_is_what_everybody_is_planned_for() {
        Offer other = offer(draft);
        AtomicBoolean first = new AtomicBoolean(true);
        ParticipantRepository meanwhile = real(participants);
        doAnswer(call -> participants
                        .listOf(WAYMARK, call.getArgument(1))
                        .delayUntil(read -> first.getAndSet(false)
                                ? offers.find(WAYMARK, offerId)
                                        .flatMap(now -> offers.save(WAYMARK, now.with(before.blend())))
                                : Mono.empty()))
                .when(meanwhile)
                .listOf(any(), any());

        work(offers, meanwhile).run(running()).block();

        assertThat(offer(offerId).blend()).isEqualTo(before.blend()).isNotEqualTo(other.blend());
        assertSeats();
    }

    @Test
    void a_draft_that_was_changed_after_it_was_asked_for_is_not_applied() {
        RunningJob job = running();
        offers.save(WAYMARK, offer(draft)).block();

        assertThatThrownBy(() -> work(offers, participants).run(job).block()).hasMessageContaining("apply it again");
        assertThat(offer(offerId)).isEqualTo(before);
        assertThat(pathwayIds()).isEqualTo(pathwaysBefore);
    }

    @Test
    void a_draft_that_is_changed_once_the_offer_has_taken_it_over_is_the_next_amendment() {
        OfferRepository failing = real(offers);
        doReturn(gone()).when(failing).delete(any(), any());
        RunningJob job = running();
        assertThatThrownBy(() -> work(failing, participants).run(job).block())
                .isInstanceOf(DataAccessResourceFailureException.class);
        Offer next = offers.save(
                        WAYMARK, offer(draft).with(offer(draft).course().withCohort("Next")))
                .block();

        assertThat(work(offers, participants).run(job).block()).startsWith("It holds now.");
        assertThat(offer(offerId).blend().maxSelfStudyShare()).isEqualTo(0.53);
        assertThat(offer(offerId).cohort()).isEqualTo(before.cohort());
        assertThat(offer(draft)).isEqualTo(next);
        assertThat(offer(Amendments.undoId(offerId)).blend()).isEqualTo(before.blend());
        assertSeats();
    }

    @Test
    void a_draft_that_is_dropped_once_the_offer_has_taken_it_over_holds_for_everybody_all_the_same() {
        RunningJob stopped = running();
        when(stopped.isStopped()).thenReturn(true);
        assertThatThrownBy(() -> work(offers, participants).run(stopped).block())
                .isInstanceOf(ProblemException.class);
        assertThat(pathwayIds()).isEqualTo(pathwaysBefore);
        RunningJob again = running();
        offers.delete(WAYMARK, offer(draft)).block();

        assertThat(work(offers, participants).run(again).block()).contains(PEOPLE + " have a new one");
        assertSeats();
    }

    @Test
    void what_somebody_changed_in_the_offer_since_is_not_changed_back() {
        OfferRepository failing = real(offers);
        doReturn(gone()).when(failing).delete(any(), any());
        stopped(failing, participants);
        offers.save(WAYMARK, offer(offerId).with(before.dates()).with(before.blend()))
                .block();

        work(offers, participants).run(running()).block();
        assertThat(offer(offerId).blend()).isEqualTo(before.blend());
        assertSeats();
    }

    @Test
    void an_undo_that_stopped_half_way_is_asked_for_again_without_deleting_what_it_kept() {
        assertThat(job("/amendment/apply", "\"2\"").state()).isEqualTo(Job.State.DONE);
        OfferRepository noSave = real(offers);
        doReturn(gone()).when(noSave).save(any(), any());
        undoStopped(noSave);
        assertThat(amendment().canBeUndone()).isTrue();
        OfferRepository noDelete = real(offers);
        doReturn(gone()).when(noDelete).delete(any(), any());
        undoStopped(noDelete);
        assertThat(amendment().canBeUndone()).isTrue();

        assertThat(job("/amendment/undo", null).state()).isEqualTo(Job.State.DONE);
        assertThat(offer(offerId).blend()).isEqualTo(before.blend());
        assertThat(offer(draft).blend().maxSelfStudyShare()).isEqualTo(0.53);
        assertThat(amendment().canBeUndone()).isFalse();
        assertSeats();
    }

    private void undoStopped(OfferRepository through) {
        RunningJob job = running(offer(Amendments.undoId(offerId)));
        assertThatThrownBy(() -> work(through, participants).run(job).block())
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void an_undo_waits_for_an_amendment_that_somebody_has_begun() {
        OfferRepository failing = real(offers);
        doReturn(gone()).when(failing).delete(any(), any());
        stopped(failing, participants);

        assertThat(amendment().canBeUndone()).isFalse();
        post("/amendment/undo", null).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void asked_for_again_after_it_failed_another_job_goes_on() {
        Jobs jobs = mock(Jobs.class);
        Caller helen = new Caller(
                "helen",
                "Helen",
                Role.PROVIDER,
                "provider",
                new Scope.Provider(before.providerId()),
                null,
                null,
                "sign-in");
        List<String> keys = new ArrayList<>();
        when(jobs.submit(any(), any(), any(), any())).thenAnswer(call -> {
            keys.add(call.getArgument(2));
            return Mono.just(theJob("job-" + keys.size(), keys.size() < 3 ? Job.State.FAILED : Job.State.QUEUED));
        });

        Job last = new Amendments(offers, each, replans, checks, jobs)
                .apply(helen, offerId, 2)
                .block();

        assertThat(last.id()).isEqualTo("job-3");
        assertThat(keys).hasSize(3).endsWith("job-1", "job-2");
    }

    private static Job theJob(String id, Job.State state) {
        return new Job(id, ApplyingAmendment.KIND, state, 0, 0, "", Instant.EPOCH, null);
    }

    @Test
    void what_was_before_comes_back_after_an_undo_that_was_stopped_too() {
        assertThat(job("/amendment/apply", "\"2\"").state()).isEqualTo(Job.State.DONE);
        Offer undo = offer(Amendments.undoId(offerId));
        RunningJob job = running(undo);
        OfferRepository failing = real(offers);
        doReturn(gone()).when(failing).delete(any(), any());
        assertThatThrownBy(() -> work(failing, participants).run(job).block())
                .isInstanceOf(DataAccessResourceFailureException.class);

        work(offers, participants).run(job).block();
        assertThat(offer(offerId).blend()).isEqualTo(before.blend());
        assertThat(amendment().canBeUndone()).isFalse();
        assertThat(amendment().draftId()).isEqualTo(draft);
        assertSeats();
    }

    @Test
    void an_undo_that_is_taken_up_again_after_all_its_work_leaves_the_next_amendment_alone() {
        assertThat(job("/amendment/apply", "\"2\"").state()).isEqualTo(Job.State.DONE);
        Offer undo = offer(Amendments.undoId(offerId));
        RunningJob job = running(undo);
        work(offers, participants).run(job).block();
        assertThat(job("/amendment/apply", "\"" + offer(draft).version() + "\"").state())
                .isEqualTo(Job.State.DONE);
        Offer next = offer(offerId);
        Offer kept = offer(Amendments.undoId(offerId));
        assertThat(kept.version()).isEqualTo(undo.version());

        work(offers, participants).run(job).block();

        assertThat(offer(offerId)).isEqualTo(next);
        assertThat(offer(offerId).blend().maxSelfStudyShare()).isEqualTo(0.53);
        assertThat(offer(Amendments.undoId(offerId))).isEqualTo(kept);
        assertSeats();
    }

    private void stopped(OfferRepository through, ParticipantRepository people) {
        assertThatThrownBy(() -> work(through, people).run(running()).block())
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private void appliedAtLast() {
        work(offers, participants).run(running()).block();
        assertThat(offer(offerId).blend().maxSelfStudyShare()).isEqualTo(0.53);
        assertThat(offers.find(WAYMARK, draft).hasElement().block()).isFalse();
        assertThat(offer(Amendments.undoId(offerId)).blend()).isEqualTo(before.blend());
        assertThat(pathwayIds()).doesNotContainAnyElementsOf(pathwaysBefore);
        assertSeats();
    }

    /** Everybody has the seats that their pathway counts on, and nobody has others. */
    private void assertSeats() {
        Set<String> had = seats.of(offer(offerId)).block().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(Seat::participantId)
                        .filter(id -> id.startsWith("amended-"))
                        .map(id -> id + " " + entry.getKey()))
                .collect(Collectors.toSet());
        Set<String> wanted = Stream.iterate(0, i -> i < PEOPLE, i -> i + 1)
                .map(i -> participants
                        .find(WAYMARK, "amended-" + i + "-" + offerId)
                        .block())
                .flatMap(InterruptedAmendmentTest::wanted)
                .collect(Collectors.toSet());
        assertThat(had).isEqualTo(wanted);
    }

    private static Stream<String> wanted(Participant person) {
        return person.summary().sessionIds().stream().map(session -> person.id() + " " + session);
    }

    private ApplyingAmendment work(OfferRepository through, ParticipantRepository people) {
        return new ApplyingAmendment(through, people, each, replans, notices);
    }

    private RunningJob running() {
        return running(offer(draft));
    }

    private RunningJob running(Offer agreed) {
        RunningJob job = mock(RunningJob.class);
        when(job.id()).thenReturn("job of " + agreed.id() + " " + agreed.version());
        when(job.input()).thenReturn(Agreed.of(agreed, offer(offerId)).input());
        return job;
    }

    private Offer offer(String id) {
        return offers.find(WAYMARK, id).block();
    }

    private static <T> T real(T bean) {
        return spy((T) AopTestUtils.getUltimateTargetObject(bean));
    }

    private static <T> Mono<T> gone() {
        return Mono.error(new DataAccessResourceFailureException("the store went away"));
    }
}
